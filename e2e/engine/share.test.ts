import { expect, test } from 'vitest';
import { chooseShare, shares, toSeed } from './share.ts';

const tasks = Array.from({ length: 50 }, (_, index) => ({ name: `entries/${index}` }));
const unchanged = () => false;

test('shares that follow each other run everything once', () => {
  const run = Array.from({ length: shares }, (_, day) => chooseShare(tasks, unchanged, 20_000 + day)).flat();
  expect(run.map(({ name }) => name).sort()).toEqual(tasks.map(({ name }) => name).sort());
});

test('a share is about as large as another, and the same whenever it is asked for', () => {
  for (let seed = 0; seed < shares; seed++) {
    const share = chooseShare(tasks, unchanged, seed);
    expect(Math.abs(share.length - tasks.length / shares)).toBeLessThan(1);
    expect(chooseShare(tasks.toReversed(), unchanged, seed).toReversed()).toEqual(share);
  }
});

test('what no report shows as it is today is in every share', () => {
  for (let seed = 0; seed < shares; seed++)
    expect(chooseShare(tasks, ({ name }) => name === 'entries/7', seed)).toContainEqual({ name: 'entries/7' });
});

test('a day has one seed, the next day the next', () => {
  const seed = toSeed(new Date('2026-11-29T00:00:00Z'));
  expect(toSeed(new Date('2026-11-29T23:59:59Z'))).toBe(seed);
  expect(toSeed(new Date('2026-11-30T00:00:00Z'))).toBe(seed + 1);
});
