import { expect, test } from 'vitest';
import { toEntryFile, writeContent } from '../model/fixtures.ts';
import { toExcerpt, withExcerpts } from './excerpt.ts';

test('quotes a line, and points at the column', () => {
  expect(toExcerpt('order: dix', 8)).toEqual({ text: 'order: dix', offset: 7 });
  expect(toExcerpt('\tls', undefined)).toEqual({ text: ' ls', offset: undefined });
  // An emoji is one sign, and two of the units that columns count.
  expect(toExcerpt('🐳 ls', 4)).toEqual({ text: '🐳 ls', offset: 2 });
});

test('of an endless line, what is around the column', () => {
  const line = `${'a'.repeat(300)}X${'b'.repeat(300)}`;
  const { text, offset = -1 } = toExcerpt(line, 301);
  expect(text.length).toBeLessThan(120);
  expect(text[offset]).toBe('X');
  expect(text).toMatch(/^….*…$/);
  expect(toExcerpt(line, 1).text).toMatch(/^a.*…$/);
  expect(toExcerpt(line, 601).text).toMatch(/^….*b$/);
});

test('finds the line in the file; nothing where there is none', async () => {
  const folder = await writeContent({ 'entries/run.mdx': toEntryFile() });
  const file = `${folder}/entries/run.mdx`;
  const at = async (problem: { file: string; line?: number; column?: number }) =>
    (await withExcerpts([{ message: '', ...problem }]))[0]?.excerpt;
  expect(await at({ file, line: 2, column: 1 })).toEqual({ text: 'title: Lancer un conteneur', offset: 0 });
  expect(await at({ file, line: 400 })).toBeUndefined();
  expect(await at({ file })).toBeUndefined();
  expect(await at({ file: `${folder}/absent.mdx`, line: 1 })).toBeUndefined();
});
