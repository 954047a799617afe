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
    '<th scope="row" class="align-left">',
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

test('names each row by its first cell, unless two rows would bear one name', () => {
  expect(cellsOf('| a | b |\n| --- | --- |\n| 1 | 2 |\n| 3 | 2 |').slice(2)).toEqual([
    '<th scope="row">',
    '<td>',
    '<th scope="row">',
    '<td>',
  ]);
  expect(cellsOf('| a | b |\n| --- | --- |\n| 1 | 2 |\n| 1 | 3 |').slice(2)).toEqual(['<td>', '<td>', '<td>', '<td>']);
  expect(cellsOf('| a | b |\n| --- | --- |\n| | 2 |').slice(2)).toEqual(['<td>', '<td>']);
});

test('keeps what a cell holds', () => {
  const { html } = markdownToHtml('| a | b |\n| --- | --- |\n| [`x`](/y) *z* | 2 |', { hastPlugins: [tableCells] });
  expect(html).toContain('<th scope="row"><a href="/y"><code>x</code></a> <em>z</em></th>');
});

test('makes the table scroll by itself, named by its columns', () => {
  const { html } = markdownToHtml('| Place | *Ce qu’on* y écrit |\n| :-- | --- |\n| fin | `x` |', { hastPlugins: [tableCells] });
  expect(html).toMatch(/^<scroll-area data-label="Tableau\u00a0: Place, Ce qu’on y écrit"><table>[\s\S]*<\/table><\/scroll-area>\s*$/);
  expect(html).toContain('<th scope="col" class="align-left">');
});
