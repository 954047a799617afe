import { expect, test } from 'vitest';
import { toColumns } from './columns.ts';

const cut = (...weights: number[]) => toColumns(weights, (weight) => weight);

test.each([
  [
    [4, 1, 1, 2],
    [[4], [1, 1, 2]],
  ],
  [
    [1, 1, 1],
    [[1, 1], [1]],
  ],
  [[5], [[5], []]],
  [[], [[], []]],
])('%j', (weights, columns) => {
  expect(cut(...weights)).toEqual(columns);
});
