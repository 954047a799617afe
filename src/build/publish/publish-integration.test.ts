import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writePrecache } from '../offline/offline-integration.ts';
import { workerFile } from '../offline/worker-file.ts';
import { atomicPublish } from './publish-integration.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'publish-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

type Hooks = Record<string, (options: object) => Promise<void>>;

/** Builds a site of one page in the place of an old one, as Astro does; what spoils it comes between the list and the publication. */
async function publish(spoil: (next: string) => void): Promise<{ said: string[]; published: string }> {
  const published = join(folder, 'dist');
  const next = join(folder, '.dist-next');
  for (const [site, text] of [
    [published, 'ancien'],
    [next, 'nouveau'],
  ] as const) {
    mkdirSync(site);
    writeFileSync(join(site, 'index.html'), text);
  }
  for (const file of [workerFile, '_headers']) writeFileSync(join(next, file), '');
  writeFileSync(join(next, 'manifest.webmanifest'), '{"icons":[]}');
  await writePrecache(next);
  spoil(next);
  const said: string[] = [];
  const logger = { warn: () => {}, error: (text: string) => said.push(text) };
  const { hooks } = atomicPublish() as unknown as { hooks: Hooks };
  const config = { outDir: pathToFileURL(`${published}/`), base: '/' };
  await hooks['astro:config:setup']?.({ command: 'build', config, updateConfig: () => {}, logger });
  vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`exit ${code}`);
  });
  await hooks['astro:build:done']?.({ dir: pathToFileURL(`${next}/`), logger }).catch((error: Error) => said.push(error.message));
  return { said, published: readFileSync(join(published, 'index.html'), 'utf8') };
}

test('publishes a site that is what its list says', async () => {
  expect(await publish(() => {})).toEqual({ said: [], published: 'nouveau' });
  expect(existsSync(join(folder, '.dist-previous'))).toBe(false);
});

test.each([
  ['a file of no list', (next: string) => writeFileSync(join(next, 'autre.html'), ''), 'autre.html'],
  [
    'what tools have left',
    (next: string) => mkdirSync(join(next, '.prerender'), { recursive: true }) && writeFileSync(join(next, '.prerender/a.mjs'), ''),
    '.prerender/a.mjs',
  ],
  ['a page written after its list', (next: string) => writeFileSync(join(next, 'index.html'), 'autre'), 'index.html'],
])('publishes nothing when there is %s', async (_, spoil, named) => {
  const { said, published } = await publish(spoil);
  expect(published).toBe('ancien');
  expect(said).toEqual([expect.stringContaining(named), 'exit 1']);
});
