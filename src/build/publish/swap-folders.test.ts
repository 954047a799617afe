import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Folders, restore, swapFolders } from './swap-folders.ts';

/** Folders as they stand before a publication: the new one and, unless told, the old one. */
async function prepare({ isFirst = false } = {}): Promise<Folders> {
  const root = await mkdtemp(join(tmpdir(), 'publish-'));
  onTestFinished(() => rm(root, { recursive: true }));
  const folders = { next: join(root, 'next'), published: join(root, 'published'), previous: join(root, 'previous') };
  await mkdir(folders.next);
  await writeFile(join(folders.next, 'new.html'), 'new');
  if (isFirst) return folders;
  await mkdir(folders.published);
  await writeFile(join(folders.published, 'old.html'), 'old');
  return folders;
}

test.each([true, false])('the new folder takes the place of the old one, whole; the first: %s', async (isFirst) => {
  const folders = await prepare({ isFirst });
  await swapFolders(folders);
  expect(await readdir(folders.published)).toEqual(['new.html']);
  expect([existsSync(folders.next), existsSync(folders.previous)]).toEqual([false, false]);
});

test('stopped between the two names, the old one comes back', async () => {
  const folders = await prepare();
  await rename(folders.published, folders.previous);
  await restore(folders);
  expect(await readdir(folders.published)).toEqual(['old.html']);
  expect(existsSync(folders.previous)).toBe(false);
});

test('stopped between the two names, the next publication never loses the old one before the new one is there', async () => {
  const folders = await prepare();
  await rename(folders.published, folders.previous);
  await rm(folders.next, { recursive: true });
  await expect(swapFolders(folders)).rejects.toThrow();
  const kept = existsSync(folders.published) ? folders.published : folders.previous;
  expect(await readFile(join(kept, 'old.html'), 'utf8')).toBe('old');
});

test('stopped while the old one was being removed, what is left of it goes', async () => {
  const folders = await prepare();
  await rename(folders.published, folders.previous);
  await rename(folders.next, folders.published);
  await restore(folders);
  expect(await readdir(folders.published)).toEqual(['new.html']);
  expect(existsSync(folders.previous)).toBe(false);
});
