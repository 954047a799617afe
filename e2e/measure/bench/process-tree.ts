import { type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command and everything that it started cost. */
export interface Cost {
  /** Seconds on the clock. */
  time: number;
  /** Seconds of processor, all cores added. */
  cpu: number;
  /** Most bytes held at once, of all processes together. */
  memory: number;
}

/** Ticks of the kernel's clock in a second, everywhere Linux runs Node. */
const ticks = 100;
const pageSize = 4096;
/** Milliseconds between two looks. */
const interval = 100;

interface Sample {
  pid: number;
  parent: number;
  /** Ticks of processor since the process began. */
  cpu: number;
  /** Bytes in memory. */
  memory: number;
}

/** A process as the kernel tells it; undefined when it has just ended. */
function readProcess(pid: string): Sample | undefined {
  try {
    // The name, between brackets, may hold anything.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const memory = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * pageSize;
    return { pid: Number(pid), parent: Number(stat[1]), cpu: Number(stat[11]) + Number(stat[12]), memory };
  } catch {
    return undefined;
  }
}

/** A process and all those below it. */
function readTree(root: number): Sample[] {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (readProcess(name) ?? []) : []));
  const children = Map.groupBy(all, ({ parent }) => parent);
  const below = (pid: number): Sample[] => (children.get(pid) ?? []).flatMap((child) => [child, ...below(child.pid)]);
  return [...all.filter(({ pid }) => pid === root), ...below(root)];
}

/**
 * Runs a command and measures what it costs, on Linux.
 *
 * @throws when the command fails, with what it printed
 */
export async function measureCommand(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<Cost> {
  const start = performance.now();
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed: Buffer[] = [];
  child.stdout?.on('data', (data: Buffer) => printed.push(data));
  child.stderr?.on('data', (data: Buffer) => printed.push(data));
  const cpu = new Map<number, number>();
  let memory = 0;
  const timer = setInterval(() => {
    const tree = readTree(child.pid ?? 0);
    for (const process of tree) cpu.set(process.pid, process.cpu);
    memory = Math.max(
      memory,
      tree.reduce((sum, process) => sum + process.memory, 0),
    );
  }, interval);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(timer);
  const time = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${Buffer.concat(printed).toString().slice(-4000)}`);
  return { time, cpu: [...cpu.values()].reduce((sum, used) => sum + used, 0) / ticks, memory };
}
