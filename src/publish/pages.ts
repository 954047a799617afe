import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A page of the output. */
export interface OutputPage {
  /** Path of its file below the root of the output. */
  path: string;
  html: string;
}

/** Files read at once: enough to keep the disk busy, few enough to be held in memory. */
const batch = 32;

/**
 * Visits every page of the output.
 *
 * @param visit several are under way at once
 */
export async function visitPages(root: string, visit: (page: OutputPage) => Promise<void> | void): Promise<void> {
  const paths = (await Array.fromAsync(glob('**/*.html', { cwd: root }))).map((path) => path.replaceAll('\\', '/')).sort();
  const waiting = paths.values();
  const work = async () => {
    for (const path of waiting) await visit({ path, html: await readFile(join(root, path), 'utf8') });
  };
  await Promise.all(Array.from({ length: batch }, work));
}
