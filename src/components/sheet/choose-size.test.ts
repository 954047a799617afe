import { expect, test } from 'vitest';
import { chooseSize } from './choose-size.ts';

const sizes = [14, 13, 12, 11, 10, 9, 8.5];

/** A sheet whose lines fill a page from a size on, and whose words are cut above theirs. */
const createSheet = (fullAbove: number, wholeUpTo: readonly number[]) => (size: number) => ({
  size,
  pages: size > fullAbove ? 2 : 1,
  cuts: wholeUpTo.filter((largest) => size > largest).length,
});

test.each([
  ['as large as holds on the page', createSheet(12, []), 1, 12],
  ['as large as may be where there is room', createSheet(14, [14]), 1, 14],
  ['smaller, so that a word stays whole', createSheet(14, [10]), 1, 10],
  ['no smaller for a word that no size keeps whole', createSheet(14, [7, 11]), 1, 11],
  ['whole words on two pages too', createSheet(9, [13]), 2, 13],
])('type is %s', (_, lay, most, size) => {
  expect(chooseSize(sizes, most, lay)?.size).toBe(size);
});

test('no size is told of a sheet that no type makes short enough', () => {
  expect(chooseSize(sizes, 1, createSheet(8, []))).toBeUndefined();
});
