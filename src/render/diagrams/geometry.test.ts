import { describe, expect, test } from 'vitest';
import { around, contains, overlap, shrink } from './geometry.ts';

const square = (left: number, top: number, size = 10) => ({ left, top, right: left + size, bottom: top + size });

describe('overlap', () => {
  test.each([
    ['apart', square(20, 0), false],
    ['side by side', square(10, 0), false],
    ['across a corner', square(9, 9), true],
    ['inside', square(2, 2, 5), true],
  ])('%s', (_, other, expected) => expect(overlap(square(0, 0), other)).toBe(expected));
});

describe('contains', () => {
  test.each([
    ['inside', square(2, 2, 5), true],
    ['the same', square(0, 0), true],
    ['across a border', square(5, 0), false],
  ])('%s', (_, other, expected) => expect(contains(square(0, 0), other)).toBe(expected));
});

test('around and shrink', () => {
  expect(around([8, 1], [3, 5])).toEqual({ left: 3, top: 1, right: 8, bottom: 5 });
  expect(shrink(square(0, 0), 2)).toEqual(square(2, 2, 6));
});
