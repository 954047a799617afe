import { expect, test } from 'vitest';
import { hashCommand, hashText, packUse, readDistances, readUse, type TermUse, toDistances } from './index-file.ts';

const uses: TermUse[] = [
  { phrase: 0, kind: 'title', position: 0, count: 3, weight: 12, text: 255, direction: 'none' },
  { phrase: 31, kind: 'command', position: 4, count: 15, weight: 0, text: 0, direction: 'to' },
  { phrase: 2, kind: 'sharedTitle', position: 15, count: 15, weight: 80, text: 0, direction: 'none' },
];

test.each(uses)('a use is read as it was packed: %j', (use) => {
  expect(readUse(...packUse(use))).toEqual(use);
});

test('what is beyond the last place is at the last place; the words are told once', () => {
  expect(readUse(...packUse({ phrase: 1, kind: 'phrase', position: 40, count: 50, weight: 3.26, text: 9, direction: 'of' }))).toEqual({
    phrase: 1,
    kind: 'phrase',
    position: 15,
    count: 15,
    weight: 3,
    text: 0,
    direction: 'of',
  });
});

test('places are read as they were, none or many', () => {
  for (const places of [[], [0], [0, 1, 7, 7, 900]]) expect(readDistances(toDistances(places))).toEqual(places);
});

test('a text and another have other numbers', () => {
  expect(hashCommand('docker ps')).not.toBe(hashCommand('docker ps -a'));
  expect(hashText('images')).not.toBe(hashText('image'));
});
