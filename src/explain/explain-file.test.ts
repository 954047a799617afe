import { expect, test, vi } from 'vitest';
import type { FileKind } from '../command-line/subject.ts';
import { explainFile } from './explain-file.ts';

const tell = vi.fn((text: string) => text.split('\n').map((_, index) => ({ line: index + 1, sentence: 'Une ligne.' })));
const kind: FileKind = {
  name: 'liste',
  looksLike: (text) => text.startsWith('liste:'),
  load: async () => ({ check: () => [], tell }),
};

test('explains a file of a kind that knows it, and no other', async () => {
  expect(await explainFile('liste:\r\n- a', [kind])).toMatchObject({ name: 'liste', parts: [{ line: 1 }, { line: 2, text: '- a' }] });
  expect(await explainFile('autre', [kind])).toBeUndefined();
});

test('says of a file of a size that nobody writes that it is too long, and does not read it', async () => {
  tell.mockClear();
  const told = await explainFile(`liste:${'\n- a'.repeat(30_000)}`, [kind]);
  expect(told?.findings.map(({ message }) => message)).toEqual([expect.stringContaining('trop long')]);
  expect(told?.parts).toEqual([]);
  expect(tell).not.toHaveBeenCalled();
});
