import { expect, test } from 'vitest';
import { chooseSize, type Trial } from './choose-size.ts';

const sizes = [14, 13.5, 13, 12.5, 12, 11, 10, 9, 8.5];

/** A sheet of twelve lines that fill a page from a size on; its words are cut, and its commands go on, above theirs. */
const createSheet = (fullAbove: number, words: readonly number[], commands: readonly number[] = []) => ({
  countPages: (size: number) => (size > fullAbove ? 2 : 1),
  lay: (size: number): Trial => ({
    size,
    pages: size > fullAbove ? 2 : 1,
    cuts: words.filter((largest) => size > largest).length,
    wraps: commands.filter((largest) => size > largest).length,
    count: 12,
  }),
});

test.each([
  ['as large as holds on the page', createSheet(12, []), 1, 12],
  ['as large as may be where there is room', createSheet(14, [14]), 1, 14],
  ['smaller, so that a word stays whole', createSheet(14, [13]), 1, 13],
  ['hardly smaller for a word: one that costs more goes on below', createSheet(14, [10]), 1, 14],
  ['no smaller for a word that costs more beside one that costs less', createSheet(14, [13, 9]), 1, 13],
  ['no smaller for a word that no size keeps whole', createSheet(14, [7, 13]), 1, 13],
  ['whole words on two pages too', createSheet(9, [13]), 2, 13],
  ['smaller, so that two commands hold on a row each', createSheet(14, [], [13, 13]), 1, 13],
  ['no smaller where one goes on whatever the size', createSheet(14, [], [8]), 1, 14],
])('type is %s', (_, sheet, most, size) => {
  expect(chooseSize(sizes, most, sheet)?.size).toBe(size);
});

test('no size is told of a sheet that no type makes short enough', () => {
  expect(chooseSize(sizes, 1, createSheet(8, []))).toBeUndefined();
});
