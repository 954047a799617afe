import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** A build that holds an output. */
export interface Holder {
  /** Its process. */
  pid: number;
  /** When it began, as a date in ISO form. */
  since: string;
}

const pollMs = 250;

/** A process that is not ours to signal is alive all the same. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Who holds an output now; undefined when nobody does, or a build that died. */
export function readHolder(lock: string): Holder | undefined {
  try {
    const holder = JSON.parse(readFileSync(lock, 'utf8')) as Holder;
    return isAlive(holder.pid) ? holder : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Waits for an output to be nobody else's, and holds it. A lock that a dead build left is taken.
 *
 * @param lock file that tells who holds it, beside the output
 * @param onWait is told once, when there is somebody to wait for
 * @returns lets go of it
 */
export async function holdOutput(lock: string, onWait: (holder: Holder) => void, pid = process.pid): Promise<() => void> {
  const mine = `${lock}.${pid}`;
  const text = JSON.stringify({ pid, since: new Date().toISOString() } satisfies Holder);
  const isMine = () => readHolder(lock)?.pid === pid;
  let isWaiting = false;
  for (;;) {
    const holder = readHolder(lock);
    if (holder === undefined) {
      writeFileSync(mine, text);
      take(mine, lock);
      // Another build may have found the same dead one at the same moment: the last to write is the one that holds.
      await setTimeout(pollMs);
      if (isMine()) return () => isMine() && rmSync(lock, { force: true });
    } else {
      if (!isWaiting) onWait(holder);
      isWaiting = true;
      await setTimeout(pollMs);
    }
  }
}

/** A lock appears whole or not at all: written aside, then named. */
function take(mine: string, lock: string): void {
  try {
    linkSync(mine, lock);
    rmSync(mine);
  } catch {
    // There is one, of a dead build or of one that has just begun; or a disk without hard links.
    if (readHolder(lock) === undefined) renameSync(mine, lock);
    else rmSync(mine);
  }
}
