import { expect, test } from 'vitest';
import { carryOver } from './carry-over.ts';

const choice = (slugs: string, others = {}) => ({ slugs: slugs.split(' ').filter(Boolean), title: '', ...others });

test.each([
  // What another tab did, and a state of before: added at the end, in the middle, first; taken away; moved; both.
  ['a b', 'a b c', 'a', 'a c'],
  ['a b', 'a x b', 'b a', 'b a x'],
  ['a b', 'x a b', 'a b', 'x a b'],
  ['a b c', 'a c', 'c b', 'c'],
  ['a b c', 'c a b', 'a b', 'a b'],
  ['a b c', 'c a b', 'a b c d', 'c d a b'],
  ['a b', 'b x', 'a b d', 'b x d'],
  ['', 'a', '', 'a'],
  ['a', '', 'a', ''],
  // What the state of before had, and the other tab never saw, stays.
  ['a', 'a c', 'a z', 'a c z'],
  ['a', 'a', 'z', 'z'],
])('from « %s » to « %s », done to « %s »', (from, to, onto, changed) => {
  expect(carryOver(choice(from), choice(to), choice(onto)).slugs).toEqual(changed.split(' ').filter(Boolean));
});

test('what was written elsewhere is written, and what was not stays', () => {
  expect(
    carryOver(choice('a', { title: 'x' }), choice('a', { title: 'y', columns: 2 }), choice('b', { title: 'old', name: 'Zoé' })),
  ).toEqual({ slugs: ['b'], title: 'y', name: 'Zoé', date: undefined, columns: 2 });
});
