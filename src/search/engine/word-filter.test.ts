import { expect, test } from 'vitest';
import { readWordFilter, toWordFilter } from './word-filter.ts';

const words = Array.from({ length: 2000 }, (_, index) => `mot${(index * 7919).toString(36)}`);

test('holds every word that it was made of, and few others', () => {
  const has = readWordFilter(toWordFilter(words));
  expect(words.filter((word) => !has(word))).toEqual([]);
  const others = Array.from({ length: 2000 }, (_, index) => `autre${(index * 104729).toString(36)}`);
  expect(others.filter(has).length).toBeLessThan(10);
});

test('holds nothing when it was made of nothing', () => {
  expect(readWordFilter(toWordFilter([]))('mot')).toBe(false);
});
