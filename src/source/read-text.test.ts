import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readText } from './read-text.ts';

/** A file that goes away with the test. */
async function write(bytes: string | Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'text-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'a.mdx');
  await writeFile(file, bytes);
  return file;
}

const read = async (bytes: string | Uint8Array, options = {}) => {
  const { text, problems } = readText(await write(bytes), options);
  return { text, problems: problems.map(({ line, column, message }) => [line, column, message]) };
};

test('gives the text of a file as it should be', async () => {
  expect(await read('é\n’\n')).toEqual({ text: 'é\n’\n', problems: [] });
});

test.each<[string, string | Uint8Array, line: number, column: number | undefined, message: RegExp]>([
  ['an empty file', '', 1, undefined, /^Le fichier est vide/],
  ['only spaces', ' \n\t\n', 1, undefined, /^Le fichier est vide/],
  ['Latin-1', Buffer.from('un\ndéjà\n', 'latin1'), 2, 2, /UTF-8/],
  ['UTF-16', Buffer.from('\ufeffun', 'utf16le'), 1, 1, /UTF-8/],
  ['a sign cut short', Buffer.from([0x61, 0x0a, 0xc3]), 2, 1, /UTF-8/],
  ['a mark at the head', '\ufeffun\n', 1, 1, /BOM/],
  ['lines of Windows', 'un\ndeux\r\ntrois\r\n', 2, undefined, /CRLF/],
  ['an endless file', 'a\n'.repeat(200_000), 1, undefined, /trop gros : 400 ko, au plus 200/],
  ['a null', 'un\nde\0ux\n', 2, 3, /U\+0000/],
  ['an invisible space', 'un\nde\u200bux\n', 2, 3, /U\+200B/],
])('tells %s', async (_, bytes, line, column, message) => {
  expect((await read(bytes)).problems).toEqual([[line, column, expect.stringMatching(message)]]);
});

test('reads on what is only badly written', async () => {
  expect((await read('\ufeffun\r\ndeux\r\n')).text).toBe('un\ndeux\n');
});

test('data may be long', async () => {
  expect((await read('a\n'.repeat(200_000), { isData: true })).problems).toEqual([]);
});

test('tells a file that cannot be read', async () => {
  const file = await write('un');
  await mkdir(`${file}.d`);
  await symlink('nulle-part', `${file}.l`);
  expect(readText(`${file}.d`).problems).toMatchObject([{ message: 'Fichier illisible : c’est un dossier.' }]);
  expect(readText(`${file}.l`).problems).toMatchObject([{ message: expect.stringMatching(/^Fichier illisible : il n’existe pas/) }]);
});

test('what Git leaves where two versions meet is told alone', async () => {
  expect(await read('---\n<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> autre\n')).toEqual({
    text: undefined,
    problems: [[2, undefined, 'Conflit de Git : les deux versions sont restées dans le fichier.']],
  });
});
