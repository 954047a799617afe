import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';

/** The folders of a publication; all three on one disk, so that a folder takes another's place at once, whole. */
export interface Folders {
  /** What was just built. */
  next: string;
  /** What is served. */
  published: string;
  /** Where the old one waits while the new one takes its place. */
  previous: string;
}

/**
 * The new folder takes the place of the old one. Stopped at any moment, it leaves the old one or the new one, whole:
 * in its place, or aside, from where {@link restore} brings it back.
 */
export async function swapFolders({ next, published, previous }: Folders): Promise<void> {
  await restore({ published, previous });
  if (existsSync(published)) await rename(published, previous);
  await rename(next, published);
  await rm(previous, { recursive: true, force: true });
}

/** Puts back in its place what a publication that was stopped left aside. */
export async function restore({ published, previous }: Pick<Folders, 'published' | 'previous'>): Promise<void> {
  if (!existsSync(previous)) return;
  if (existsSync(published)) await rm(previous, { recursive: true, force: true });
  else await rename(previous, published);
}
