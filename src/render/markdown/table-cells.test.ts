import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { tableCells } from './table-cells.ts';

const cellsOf = (markdown: string): string[] =>
  [...markdownToHtml(markdown, { hastPlugins: [tableCells] }).html.matchAll(/<t[hd]\b[^>]*>/g)].map(([cell]) => cell);

test('says by a class how a column is aligned', () => {
  expect(cellsOf('| a | b | c |\n| :-- | :-: | --: |\n| 1 | 2 | 3 |')).toEqual([
    '<th scope="col" class="align-left">',
    '<th scope="col" class="align-center">',
    '<th scope="col" class="align-right">',
    '<td class="align-left">',
    '<td class="align-center">',
    '<td class="align-right">',
  ]);
});

test('says what the heads name', () => {
  expect(cellsOf('| a | b |\n| :-- | --- |\n| 1 | 2 |').filter((cell) => cell.includes('scope="col"'))).toHaveLength(2);
});

test('says nothing of a column that is not aligned', () => {
  expect(cellsOf('| a |\n| --- |\n| 1 |')).toEqual(['<th scope="col">', '<td>']);
});

test('makes the table scroll by itself, named by its columns', () => {
  const { html } = markdownToHtml('| Place | *Ce qu’on* y écrit |\n| :-- | --- |\n| fin | `x` |', { hastPlugins: [tableCells] });
  expect(html).toMatch(/^<scroll-area data-label="Tableau\u00a0: Place, Ce qu’on y écrit"><table>[\s\S]*<\/table><\/scroll-area>\s*$/);
  expect(html).toContain('<th scope="col" class="align-left">');
});
