import { expect, test } from 'vitest';
import { toEvenColumns } from './columns.ts';

const cut = (...weights: number[]) => toEvenColumns(weights, (weight) => weight);

test.each([
  [
    [4, 1, 1, 2],
    [[4], [1, 1, 2]],
  ],
  // Far from even one after the other: some change columns, each column keeps the order.
  [
    [9, 12, 9, 6],
    [
      [9, 9],
      [12, 6],
    ],
  ],
  // A little less even, but in order.
  [
    [8, 6, 7, 7],
    [
      [8, 6],
      [7, 7],
    ],
  ],
  [[5], [[5], []]],
  [[], [[], []]],
])('%j', (weights, columns) => {
  expect(cut(...weights)).toEqual(columns);
});
