import { expect, test } from 'vitest';
import { toLongDate } from './long-date.ts';

test.each([
  ['2026-11-21', '21 novembre 2026'],
  ['2026-12-01', '1er décembre 2026'],
  [new Date('2026-08-11T23:59:59Z'), '11 août 2026'],
])('%s is the %s', (day, text) => {
  expect(toLongDate(day)).toBe(text);
});
