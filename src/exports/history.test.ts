import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { parseLog, readHistory } from './history.ts';

test('reads what each commit did to files that are still files', () => {
  const log = `>b2 2026-02-01T10:00:00+01:00

M\tentries/run.mdx
R090\tentries/a.mdx\tentries/b.mdx
D\tentries/c.mdx
>a1 2026-01-01T10:00:00+01:00

A\tentries/run.mdx
`;
  expect(parseLog(log)).toEqual([
    {
      id: 'b2',
      date: '2026-02-01T10:00:00+01:00',
      files: [
        { kind: 'changed', file: 'entries/run.mdx' },
        { kind: 'changed', file: 'entries/b.mdx' },
      ],
    },
    { id: 'a1', date: '2026-01-01T10:00:00+01:00', files: [{ kind: 'added', file: 'entries/run.mdx' }] },
  ]);
  expect(parseLog(log, new Set(['a1'])).map(({ id }) => id)).toEqual(['b2']);
  expect(parseLog('')).toEqual([]);
});

/** A folder that goes away with the test. */
async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'history-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false', ...args], {
    cwd,
    stdio: 'pipe',
  });

/** A repository of three commits: two files added, one changed, one renamed. */
async function makeRepository(): Promise<string> {
  const folder = await makeFolder();
  git(folder, 'init', '--quiet');
  await mkdir(join(folder, 'content'));
  await writeFile(join(folder, 'content/été.mdx'), 'un\ndeux\ntrois\n');
  await writeFile(join(folder, 'content/run.mdx'), 'un\n');
  await writeFile(join(folder, 'README.md'), 'un\n');
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '-m', 'a');
  await writeFile(join(folder, 'content/run.mdx'), 'deux\n');
  git(folder, 'commit', '--quiet', '-am', 'b');
  await rename(join(folder, 'content/été.mdx'), join(folder, 'content/hiver.mdx'));
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '-m', 'c');
  return folder;
}

const shown = async (folder: string) => (await readHistory(folder)).map(({ files }) => files.map(({ kind, file }) => `${kind} ${file}`));

test('tells the history of a folder, newest first', async () => {
  const folder = await makeRepository();
  expect(await shown(join(folder, 'content'))).toEqual([['changed hiver.mdx'], ['changed run.mdx'], ['added run.mdx', 'added été.mdx']]);
});

test('a shallow copy tells what it knows', async () => {
  const folder = await makeFolder();
  git(folder, 'clone', '--quiet', '--depth=2', pathToFileURL(await makeRepository()).href, 'copy');
  expect(await shown(join(folder, 'copy/content'))).toEqual([['changed hiver.mdx']]);
});

test('nothing is known where there is no repository, no commit, or no folder', async () => {
  const folder = await makeFolder();
  expect(await readHistory(folder)).toEqual([]);
  git(folder, 'init', '--quiet');
  expect(await readHistory(folder)).toEqual([]);
  expect(await readHistory(join(folder, 'absent'))).toEqual([]);
});
