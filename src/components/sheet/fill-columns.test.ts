import { expect, test } from 'vitest';
import { fillColumns } from './fill-columns.ts';

const paper = { page: 100, head: 20, columns: 2 };
const blocks = (count: number, height: number) => Array.from({ length: count }, () => height);

test.each([
  [blocks(16, 10), 1],
  [blocks(17, 10), 2],
  [blocks(36, 10), 3],
  [blocks(37, 10), 4],
  // Three of 30 do not fit in 80: what is left of a column stays empty.
  [blocks(4, 30), 1],
  [blocks(5, 30), 2],
  // Higher than a page: it begins where it is, and what follows goes on after it.
  [[150, 10], 1],
])('%j end in column %i', (heights, column) => {
  expect(fillColumns(heights, paper).at(-1)).toBe(column);
});

test('tells the column of each block', () => {
  expect(fillColumns([...blocks(17, 10), 80, 30], paper)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 3]);
});
