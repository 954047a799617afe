import { expect, test } from 'vitest';
import type { Card } from '../../model/cards.ts';
import { shuffle, sittingSize, toChoices, toSitting } from './deck.ts';

const toCard = (id: string, group = 'lancer'): Card => ({
  id,
  kind: 'effect',
  group,
  front: { text: id, isCode: true },
  of: undefined,
  answer: { text: 'juste', isCode: false },
  others: ['a', 'b', 'c'].map((text) => ({ text, isCode: false })),
  href: '/',
});
const last = () => 0.999;
const first = () => 0;

test('a shuffle loses nothing, and depends on chance alone', () => {
  expect(shuffle([1, 2, 3, 4], first).toSorted()).toEqual([1, 2, 3, 4]);
  expect(shuffle([1, 2, 3, 4], last)).toEqual([1, 2, 3, 4]);
  expect(shuffle([1, 2, 3, 4], first)).not.toEqual([1, 2, 3, 4]);
});

test('a sitting has the cards that are due in the chosen groups, the missed ones first', () => {
  const cards = [toCard('new'), toCard('missed'), toCard('known'), toCard('elsewhere', 'images')];
  const progress = new Map([
    ['missed', { box: 1, due: 99 }],
    ['known', { box: 3, due: 110 }],
  ]);
  expect(toSitting(cards, new Set(['lancer']), progress, 100, last).map(({ id }) => id)).toEqual(['missed', 'new']);
});

test('a sitting is short', () => {
  const cards = Array.from({ length: 50 }, (_, index) => toCard(String(index)));
  expect(toSitting(cards, new Set(['lancer']), new Map(), 100, last)).toHaveLength(sittingSize);
});

test('the right answer is among the choices', () => {
  expect(
    toChoices(toCard('x'), first)
      .map(({ text }) => text)
      .toSorted(),
  ).toEqual(['a', 'b', 'c', 'juste']);
});
