import { spawnSync } from 'node:child_process';
import { chownSync, globSync, readFileSync, rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { start, waitForEnd } from '../support/programs.ts';
import { copyProject } from '../support/project-copy.ts';

/** Someone else of the machine: « nobody », who owns nothing and has no home. */
const nobody = 65_534;

/** Whether a build can be someone else's: only root may start it, and they must be let into the folder. */
const canBeNobody = process.getuid?.() === 0 && spawnSync('test', ['-r', 'package.json'], { uid: nobody, gid: nobody }).status === 0;

function giveTo(user: number, folder: string): void {
  for (const path of ['.', ...globSync('**/{*,.*}', { cwd: folder })]) chownSync(`${folder}/${path}`, user, user);
}

/** Builds a small subject in a folder of its own. @param user who builds it, when it is someone else @returns what was written: path → bytes, as text */
async function build(name: string, machine: Readonly<Record<string, string>>, user?: number): Promise<Map<string, string>> {
  const root = copyProject(name, 'e2e/subjects/fixtures/git');
  if (user !== undefined) giveTo(user, root);
  const { OUT_DIR: _, CONTENT_DIR: __, ...rest } = process.env;
  const child = start('node', ['src/astro.ts', 'build', '--force'], {
    cwd: root,
    ...(user === undefined ? {} : { uid: user, gid: user }),
    env: { ...rest, SITE_URL: 'https://exemple.fr', SOURCE_DATE_EPOCH: '1790000000', NO_COLOR: '1', ...machine },
  });
  const { code, said } = await waitForEnd(child);
  expect(code, said).toBe(0);
  const files = globSync('**/*', { cwd: `${root}/dist`, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = `${entry.parentPath}/${entry.name}`;
      return [path.slice(`${root}/dist`.length), readFileSync(path).toString('latin1')];
    }),
  );
}

test.setTimeout(300_000);

test('one content gives the same bytes in another folder, time zone and language, by another user without a home', async () => {
  const machine = { TZ: 'Pacific/Auckland', LANG: 'C', LC_ALL: 'C', HOME: '/nonexistent' };
  const one = await build('same-build', machine, canBeNobody ? nobody : undefined);
  const other = await build('same-build-in-a-longer-folder', { TZ: 'America/Los_Angeles', LANG: 'fr_FR.UTF-8', LC_ALL: 'tr_TR.UTF-8' });
  expect(one.size).toBeGreaterThan(40);
  expect([...other.keys()].sort()).toEqual([...one.keys()].sort());
  expect([...one].filter(([path, bytes]) => other.get(path) !== bytes).map(([path]) => path)).toEqual([]);
  for (const name of ['same-build', 'same-build-in-a-longer-folder']) rmSync(`test-results/${name}`, { recursive: true });
});
