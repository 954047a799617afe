import { globSync, readFileSync, rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { start } from '../support/programs.ts';
import { copyProject } from '../support/project-copy.ts';

/** Builds a small subject in a folder of its own. @returns what was written: path → bytes, as text */
async function build(name: string, machine: Readonly<Record<string, string>>): Promise<Map<string, string>> {
  const root = copyProject(name, 'e2e/subjects/fixtures/git');
  const { OUT_DIR: _, CONTENT_DIR: __, ...rest } = process.env;
  const child = start('node', ['src/astro.ts', 'build', '--force'], {
    cwd: root,
    env: { ...rest, SITE_URL: 'https://exemple.fr', SOURCE_DATE_EPOCH: '1790000000', NO_COLOR: '1', ...machine },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data: Buffer) => {
      said += data.toString();
    });
  expect(await new Promise((resolve) => child.on('close', resolve)), said).toBe(0);
  const files = globSync('**/*', { cwd: `${root}/dist`, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = `${entry.parentPath}/${entry.name}`;
      return [path.slice(`${root}/dist`.length), readFileSync(path).toString('latin1')];
    }),
  );
}

test.setTimeout(300_000);

test('one content gives the same bytes in another folder, time zone, language and home', async () => {
  const one = await build('same-build', { TZ: 'Pacific/Auckland', LANG: 'C', LC_ALL: 'C', HOME: '/nonexistent' });
  const other = await build('same-build-in-a-longer-folder', { TZ: 'America/Los_Angeles', LANG: 'fr_FR.UTF-8', LC_ALL: 'tr_TR.UTF-8' });
  expect(one.size).toBeGreaterThan(40);
  expect([...other.keys()].sort()).toEqual([...one.keys()].sort());
  expect([...one].filter(([path, bytes]) => other.get(path) !== bytes).map(([path]) => path)).toEqual([]);
  for (const name of ['same-build', 'same-build-in-a-longer-folder']) rmSync(`test-results/${name}`, { recursive: true });
});
