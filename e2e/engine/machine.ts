import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, rmdirSync, rmSync } from 'node:fs';
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Packages } from './packages.ts';
import { rows, Terminal } from './terminal.ts';

/** What a command gave. */
export interface Outcome {
  status: number;
  /** Both outputs, in the order they came in, without the last line break. */
  output: string;
  /** Standard output alone, likewise. */
  stdout: string;
}

/** Where and how long a command runs. */
export interface RunOptions {
  /** Folder, on the machine. */
  cwd?: string;
  /** What is typed for it, in advance. */
  input?: string;
  /** After that many seconds it is ended, with status 124. */
  seconds?: number;
}

/** Where commands are typed. */
export interface Machine {
  /** Where the learner's files are. */
  readonly home: string;
  /** Runs a command line of bash, without a terminal. */
  run(command: string, options?: RunOptions): Promise<Outcome>;
  /** Opens a terminal where a command line of bash runs. */
  open(command: string, options?: OpenOptions): Terminal;
  /** Puts a file, or a folder and what it holds, on the machine. */
  put(source: string, target: string): Promise<void>;
  /** Ends all that runs there, and leaves nothing behind. */
  stop(): Promise<void>;
}

/** A terminal cuts nothing unless it is told how wide it is. */
const wide = 200;

/** How a terminal is opened. */
export interface OpenOptions {
  /** Folder, on the machine. */
  cwd?: string;
  columns?: number;
}

const inTerminal = (command: string, columns: number): string[] => [
  'script',
  '--quiet',
  '--return',
  '--command',
  `stty cols ${columns} rows ${rows}; ${command}`,
  '/dev/null',
];

/** Collects what a process gives. */
export async function collect(process: ChildProcessWithoutNullStreams, { input = '', seconds = 120 }: RunOptions): Promise<Outcome> {
  const all: Buffer[] = [];
  const out: Buffer[] = [];
  process.stdout.on('data', (data: Buffer) => {
    all.push(data);
    out.push(data);
  });
  process.stderr.on('data', (data: Buffer) => all.push(data));
  process.stdin.on('error', () => undefined).end(input);
  let isLate = false;
  const time = setTimeout(() => {
    isLate = true;
    process.kill('SIGKILL');
  }, seconds * 1000);
  const [code] = (await once(process, 'close')) as [number | null];
  clearTimeout(time);
  const toText = (chunks: readonly Buffer[]) => Buffer.concat(chunks).toString().trimEnd();
  return { status: isLate ? 124 : (code ?? 1), output: toText(all), stdout: toText(out) };
}

/** Commands run as soon as a machine can start a process. */
abstract class Shell {
  protected abstract spawn(words: readonly string[], cwd?: string): ChildProcessWithoutNullStreams;

  run(command: string, options: RunOptions = {}): Promise<Outcome> {
    return collect(this.spawn(['bash', '-c', command], options.cwd), options);
  }

  open(command: string, { cwd, columns = wide }: OpenOptions = {}): Terminal {
    return new Terminal(this.spawn(inTerminal(command, columns), cwd), columns);
  }
}

/** The machine that this program runs on, as it is. */
export class OwnMachine extends Shell implements Machine {
  readonly home: string;

  private constructor(home: string) {
    super();
    this.home = home;
  }

  static async start(): Promise<OwnMachine> {
    return new OwnMachine(await mkdtemp(join(tmpdir(), 'engine-')));
  }

  protected spawn(words: readonly string[], cwd = this.home): ChildProcessWithoutNullStreams {
    const [program = '', ...args] = words;
    return spawn(program, args, { cwd, env: { ...process.env, SHELL: '/bin/bash' } });
  }

  async put(source: string, target: string): Promise<void> {
    await cp(source, target, { recursive: true });
  }

  async stop(): Promise<void> {
    await rm(this.home, { recursive: true, force: true });
  }
}

/** Cgroups that the engine of the machine makes stand below this one. */
export const cgroup = `/engine-test-${process.pid}`;

/**
 * A machine inside this one, made of Debian packages: its own processes, files, mounts, network and name.
 * Nothing of it is seen from outside, no port of this machine is taken, and all of it ends with its first process.
 */
export class PrivateMachine extends Shell implements Machine {
  readonly home = '/root';
  /** Files of the machine, as seen from outside; written before it starts, they are there. */
  readonly root: string;
  readonly #folder: string;
  readonly #namespaces: ChildProcessWithoutNullStreams;
  readonly #pid: number;

  private constructor(folder: string, namespaces: ChildProcessWithoutNullStreams, pid: number) {
    super();
    this.#folder = folder;
    this.root = join(folder, 'root');
    this.#namespaces = namespaces;
    this.#pid = pid;
  }

  /**
   * Unpacks the packages and starts the machine.
   *
   * @throws when the system lets nobody make namespaces or mounts
   */
  static async start(packages: Packages, names: readonly string[]): Promise<PrivateMachine> {
    const folder = await mkdtemp(join(tmpdir(), 'engine-'));
    const root = join(folder, 'root');
    // However the runner ends, nothing of the machine is left.
    process.once('exit', () => removeNow(folder));
    try {
      await packages.unpack(names, root);
      await furnish(root);
      await mkdir(join(folder, 'data'));
      const namespaces = spawn('unshare', [
        ...['--mount', '--pid', '--net', '--uts', '--ipc', '--fork', '--kill-child'],
        ...['bash', join(import.meta.dirname, 'machine.sh'), root, join(folder, 'data')],
      ]);
      // Ctrl+C is for the runner, which ends the machine in order.
      namespaces.stdin.on('error', () => undefined);
      const said: Buffer[] = [];
      namespaces.stderr.on('data', (data: Buffer) => said.push(data));
      const [ready] = (await Promise.race([
        once(namespaces.stdout, 'data'),
        once(namespaces, 'close').then(() => [undefined]),
      ])) as unknown[];
      if (ready === undefined) throw new Error(`no machine could be made: ${Buffer.concat(said).toString().trim()}`);
      const children = await readFile(`/proc/${namespaces.pid}/task/${namespaces.pid}/children`, 'utf8');
      return new PrivateMachine(folder, namespaces, Number(children.trim()));
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  }

  protected spawn(words: readonly string[], cwd = this.home): ChildProcessWithoutNullStreams {
    const environment = [
      'PATH=/usr/local/bin:/usr/sbin:/usr/bin',
      `HOME=${this.home}`,
      'USER=root',
      'TERM=xterm',
      'LANG=C.UTF-8',
      'SHELL=/bin/bash',
    ];
    return spawn('nsenter', [
      ...[`--target=${this.#pid}`, '--mount', '--pid', '--net', '--uts', '--ipc', '--root', `--wdns=${cwd}`],
      ...['env', '-i', ...environment, ...words],
    ]);
  }

  /** Starts a program that stays until it is ended. */
  serve(words: readonly string[]): Server {
    return new Server(this.spawn(words));
  }

  async put(source: string, target: string): Promise<void> {
    await cp(source, join(this.root, target), { recursive: true });
  }

  async stop(): Promise<void> {
    const ended = this.#namespaces.exitCode === null && this.#namespaces.signalCode === null ? once(this.#namespaces, 'close') : undefined;
    this.#namespaces.stdin.end();
    await ended;
    removeNow(this.#folder);
  }
}

/** A program that stays, on a private machine. */
export class Server {
  readonly #entered: ChildProcessWithoutNullStreams;
  readonly #said: Buffer[] = [];
  readonly #closed: Promise<unknown>;

  /** @param entered the process that entered the machine, whose child the program is */
  constructor(entered: ChildProcessWithoutNullStreams) {
    this.#entered = entered;
    this.#closed = once(entered, 'close');
    for (const stream of [entered.stdout, entered.stderr]) stream.on('data', (data: Buffer) => this.#said.push(data));
  }

  get hasEnded(): boolean {
    return this.#entered.exitCode !== null || this.#entered.signalCode !== null;
  }

  /** What it printed. */
  get words(): string {
    return Buffer.concat(this.#said).toString().trim();
  }

  /** Asks the program to end, by its process, and waits for it; after `seconds` it is killed. */
  async end(seconds: number): Promise<void> {
    if (this.hasEnded) return;
    const { pid } = this.#entered;
    const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
    const send = (signal: NodeJS.Signals) => {
      for (const child of children.trim().split(' ').filter(Boolean))
        try {
          process.kill(Number(child), signal);
        } catch {
          // It has just ended by itself.
        }
    };
    send('SIGTERM');
    const time = setTimeout(() => send('SIGKILL'), seconds * 1000);
    await this.#closed;
    clearTimeout(time);
  }
}

/** What installation scripts would have done, as far as it is needed. */
async function furnish(root: string): Promise<void> {
  const etc = (name: string) => join(root, 'etc', name);
  for (const name of ['passwd', 'group']) await cp(join(root, `usr/share/base-passwd/${name}.master`), etc(name));
  await appendFile(etc('group'), 'docker:x:999:\nlearner:x:1000:\n');
  await appendFile(etc('passwd'), 'learner:x:1000:1000::/tmp:/bin/bash\n');
  await writeFile(etc('shadow'), 'root:*:::::::\n');
  await writeFile(etc('hosts'), '127.0.0.1 localhost machine\n');
  // No name server: nothing outside can be reached, and that must be known at once.
  await writeFile(etc('resolv.conf'), 'nameserver 127.0.0.1\n');
  await writeFile(etc('sudoers'), 'root ALL=(ALL:ALL) NOPASSWD: ALL\n', { mode: 0o440 });
  for (const kind of ['auth', 'account', 'session', 'session-noninteractive', 'password'])
    await writeFile(join(root, 'etc/pam.d', `common-${kind}`), `${kind.split('-')[0]} required pam_permit.so\n`);
  for (const name of ['iptables', 'ip6tables']) {
    await rm(join(root, 'usr/sbin', name), { force: true });
    await symlink(`${name}-nft`, join(root, 'usr/sbin', name));
  }
}

/** Folders of the groups that an engine leaves, the deepest first; they hold nothing any more. */
function findCgroups(): string[] {
  return ['/sys/fs/cgroup', ...globSync('/sys/fs/cgroup/*/')]
    .map((hierarchy) => join(hierarchy, cgroup))
    .filter((top) => existsSync(top))
    .flatMap((top) => [top, ...globSync('**/', { cwd: top }).map((path) => join(top, path))])
    .toSorted((a, b) => b.length - a.length);
}

/** Deletes what a machine was made of, when its processes have ended or are about to. */
function removeNow(folder: string): void {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  // The kernel takes its time to let go of what processes held that have just ended.
  for (let tries = 0; tries < 50 && (existsSync(folder) || findCgroups().length > 0); tries++) {
    if (tries > 0) Atomics.wait(pause, 0, 0, 100);
    try {
      rmSync(folder, { recursive: true, force: true });
      for (const path of findCgroups()) rmdirSync(path);
    } catch {
      // Tried again.
    }
  }
}
