import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';

/** There, `npm` and `npx` are scripts that only a shell runs, and a process has no group. */
export const isWindows = process.platform === 'win32';

/** Starts npm, npx or Node, as the head of a group that `stopAll` ends. */
export const start = (program: 'npm' | 'npx' | 'node', args: readonly string[], options: SpawnOptions = {}): ChildProcess =>
  spawn(program, args, { ...options, shell: isWindows, detached: !isWindows });

/** How a program ended, and what it said on both outputs. */
export interface Ended {
  code: number | null;
  said: string;
}

/** Waits for a program to end. */
export function waitForEnd(child: ChildProcess): Promise<Ended> {
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data: Buffer) => {
      said += data.toString();
    });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })));
}

/** Ends a program and all that it started. */
export function stopAll({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (isWindows) {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-pid);
  } catch {
    // All had just ended by itself.
  }
}
