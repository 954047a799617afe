import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isPicture, readPicture, toPicturePath } from './picture.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'picture-'));
});
afterAll(() => rm(folder, { recursive: true }));

const read = async (name: string, bytes: Buffer | string) => {
  await writeFile(join(folder, name), bytes);
  return readPicture(folder, name);
};

test.each([
  ['./a.png', 'guide/utiliser/a.png'],
  ['a.png', 'guide/utiliser/a.png'],
  ['../../images/a.png', 'images/a.png'],
  ['/images/a.png', 'images/a.png'],
  ['/a.png', undefined],
  ['https://example.org/a.png', undefined],
  ['//example.org/a.png', undefined],
])('%s in a page is %s', (url, path) => {
  expect(toPicturePath('guide/utiliser/lancer.mdx', url)).toBe(path);
});

test.each([
  ['images/a.png', true],
  ['images/reseau/a.webp', true],
  ['guide/utiliser/a.JPG', true],
  ['pages/a.svg', true],
  // No page stands there.
  ['a.svg', false],
  ['images/a.gif', false],
  ['verify/mon-app/a.png', false],
  ['guide/utiliser/lancer.mdx', false],
])('%s is a picture: %s', (path, is) => {
  expect(isPicture(path)).toBe(is);
});

test.each(['png', 'jpeg', 'webp'] as const)('reads the size of a picture in %s', async (format) => {
  const bytes = await sharp({ create: { width: 30, height: 20, channels: 3, background: 'red' } })
    .toFormat(format)
    .toBuffer();
  const end = format === 'jpeg' ? 'jpg' : format;
  expect(await read(`a.${end}`, bytes)).toEqual({
    path: `a.${end}`,
    size: bytes.length,
    pixels: { width: 30, height: 20 },
    danger: undefined,
  });
  // Its name must say what it is.
  expect((await read(end === 'png' ? 'b.webp' : 'b.png', bytes)).pixels).toBeUndefined();
});

test('a text is no picture', async () => {
  expect((await read('c.png', 'du texte')).pixels).toBeUndefined();
  expect((await read('d.png', '')).pixels).toBeUndefined();
});

const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inside}</svg>`;

test.each([
  ['<path d="M0 0h9"/><use href="#a"/>', undefined],
  ['<script>1</script>', '<script'],
  ['<g onload="x()"/>', 'onload='],
  ['<a href="javascript:x()"/>', 'javascript:'],
  ['<foreignObject/>', '<foreignObject'],
  ['<image href="https://example.org/a.png"/>', 'href="https:'],
  ['<style>@import "a.css";</style>', '@import'],
])('of the SVG %s, %s is dangerous', async (inside, danger) => {
  expect((await read('e.svg', svg(inside))).danger).toBe(danger);
});
