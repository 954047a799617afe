import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addImage } from './image.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'image-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('copies a picture under a name that an address holds, and gives the line to write', async () => {
  const file = join(folder, 'Écran du terminal.PNG');
  await writeFile(file, 'pixels');
  const { text, isDone } = await addImage(file, folder);
  expect(isDone).toBe(true);
  expect(text).toContain('![Ce que l’image montre, pour qui ne la voit pas](/images/ecran-du-terminal.png)');
  expect(await readFile(`${folder}/images/ecran-du-terminal.png`, 'utf8')).toBe('pixels');
  // Never over another one.
  expect(await addImage(file, folder)).toEqual({ text: `${folder}/images/ecran-du-terminal.png existe déjà.`, isDone: false });
});

test.each([
  ['absente.png', /^« .*absente\.png » n’existe pas\./],
  ['notes.pdf', /^Une image est un fichier png, jpg, webp ou svg/],
])('%s is told', async (name, text) => {
  expect(await addImage(join(folder, name), folder)).toEqual({ text: expect.stringMatching(text), isDone: false });
});
