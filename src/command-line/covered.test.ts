import { expect, test } from 'vitest';
import { toCovered } from './covered.ts';

test('answers as going through every span would', () => {
  const spans = [
    { start: 7, end: 9 },
    { start: 2, end: 4 },
    { start: 3, end: 6 },
    { start: 12, end: 12 },
    { start: 9, end: 10 },
  ];
  const isCovered = toCovered(spans);
  for (let at = 0; at < 15; at++) expect(isCovered(at), String(at)).toBe(spans.some(({ start, end }) => start <= at && at < end));
});
