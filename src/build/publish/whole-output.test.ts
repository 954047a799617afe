import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writePrecache } from '../offline/offline-integration.ts';
import { workerFile } from '../offline/worker-file.ts';
import { findOutputFaults } from './whole-output.ts';

let root = '';
const write = (path: string, text = path) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'output-'));
  write('index.html');
  write('_astro/a.js');
  write('_headers');
  write('.nojekyll');
  write(workerFile);
  write('icone.png');
  write('manifest.webmanifest', JSON.stringify({ icons: [{ src: '/sous/icone.png' }] }));
  await writePrecache(root);
});
afterEach(() => rmSync(root, { recursive: true }));

test('finds nothing in an output as it was listed', () => {
  expect(findOutputFaults(root, '/sous/')).toEqual([]);
});

test.each([
  ['a folder of the tools', () => write('.prerender/index.mjs'), '« .prerender/index.mjs » est un reste de la construction.'],
  ['another one', () => write('_worker/index.mjs'), '« _worker/index.mjs » est un reste de la construction.'],
  ['a page of another build', () => write('autre/index.html'), /^« autre\/ » n’est pas dans la liste/],
  ['a script that is not there', () => rmSync(join(root, '_astro/a.js')), /^« _astro\/a\.js » n’y est plus/],
  ['a page written after', () => write('index.html', 'autre'), /^« index\.html » a changé/],
])('finds %s', (_name, spoil, expected) => {
  spoil();
  expect(findOutputFaults(root, '/sous/')).toEqual([
    expect.stringMatching(typeof expected === 'string' ? RegExp.escape(expected) : expected),
  ]);
});

test('finds an icon that is not there', () => {
  rmSync(join(root, 'icone.png'));
  expect(findOutputFaults(root, '/sous/')).toContain('L’icône « /sous/icone.png » du manifeste n’existe pas.');
});
