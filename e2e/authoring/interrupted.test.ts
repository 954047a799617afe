import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { start, waitForEnd } from '../support/programs.ts';
import { copyProject } from '../support/project-copy.ts';

let copy = '';

const killer = new URL('./kill-build.ts', import.meta.url).href;

/** Builds the copy, and kills all of it at a moment of `kill-build.ts`. @returns how it ended: null when it was killed */
async function build(moment = ''): Promise<number | null> {
  const env = { ...process.env, CONTENT_DIR: 'content', NO_COLOR: '1', KILL_AT: moment };
  return (await waitForEnd(start('node', ['--import', killer, 'src/astro.ts', 'build', '--force'], { cwd: copy, env }))).code;
}

/** What is published, file by file; what the next command puts back, when the build was killed between the two names. */
function fingerprint(): string {
  const folder = [`${copy}/dist`, `${copy}/.dist-previous`].find(existsSync) ?? '';
  const hash = createHash('sha256');
  for (const file of globSync('**/*.*', { cwd: folder }).sort()) hash.update(file).update(readFileSync(`${folder}/${file}`));
  return hash.digest('hex');
}

const setTagline = (tagline: string) => {
  const file = `${copy}/content/site.yaml`;
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^tagline: .*$/m, `tagline: ${tagline}`));
};

test.setTimeout(900_000);

test('whenever a build is killed, the published site is the old one, and the next build is whole', async () => {
  copy = copyProject('interrupted', 'e2e/subjects/fixtures/docker');
  setTagline('Ancien');
  expect(await build()).toBe(0);
  const old = fingerprint();

  setTagline('Nouveau');
  // Between two names, when nothing is written, while pages are, when they all are, and just before folders change names.
  for (const moment of ['named .dist-previous', 'Syncing content', '/commandes/index.html', 'aucun lien mort', 'réponses dans l’index']) {
    expect(await build(moment), `killed at ${moment}`).not.toBe(0);
    expect(fingerprint(), `killed at ${moment}`).toBe(old);
  }
  // Once it has the name, the new one is there, whole, whatever is left to put away.
  expect(await build('named dist')).not.toBe(0);
  const published = fingerprint();
  expect(published).not.toBe(old);

  // What killed builds left behind is in no other site.
  expect(await build()).toBe(0);
  const fresh = fingerprint();
  expect(fresh).toBe(published);
  expect(existsSync(`${copy}/.dist-previous`)).toBe(false);
  rmSync(`${copy}/dist`, { recursive: true });
  expect(await build()).toBe(0);
  expect(fingerprint()).toBe(fresh);
  rmSync(copy, { recursive: true, force: true });
});
