import { expect, test } from 'vitest';
import { fitText, toLines } from './lines.ts';

/** Each letter is as wide as it is high. */
const measure = (text: string) => text.length;

test.each([
  ['un deux trois', 20, ['un deux trois']],
  ['un deux trois', 8, ['un deux', 'trois']],
  ['un anticonstitutionnellement deux', 8, ['un', 'anticonstitutionnellement', 'deux']],
])('%j in lines of %i', (text, width, lines) => {
  expect(toLines(text, width, measure)).toEqual(lines);
});

const box = { sizes: [4, 2, 1], width: 20, limit: 2, measure };

test('a short text is large, a long one small', () => {
  expect(fitText('un', box)).toEqual({ size: 4, lines: ['un'] });
  expect(fitText('un deux trois', box)).toEqual({ size: 2, lines: ['un deux', 'trois'] });
});

test('a word that would reach outside makes the letters smaller', () => {
  expect(fitText('anticipations', box)).toEqual({ size: 1, lines: ['anticipations'] });
});

test('what is too long in the smallest letters is cut, and shows it', () => {
  expect(fitText('un deux trois quatre cinq six sept huit neuf', box)).toEqual({
    size: 1,
    lines: ['un deux trois quatre', 'cinq six sept huit…'],
  });
});
