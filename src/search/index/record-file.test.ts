import { expect, test } from 'vitest';
import { addAsked } from './record-file.ts';
import type { SearchRecord } from './records.ts';

const record = (href: string, phrases: string[] = []): SearchRecord => ({
  kind: 'entry',
  title: href,
  summary: '',
  href,
  answers: [],
  phrases,
  text: '',
});

test('adds ways of asking to the first answer of an address, none twice', () => {
  const [first, second] = addAsked([record('/a/', ['un']), record('/a/')], { '/a/': ['un', 'deux'] });
  expect(first?.said).toEqual(['deux']);
  expect(second?.said).toBeUndefined();
});

test('says every address that nothing answers at, with the nearest', () => {
  expect(() => addAsked([record('/run/')], { '/rum/': ['a'], '/autre/chose/': ['b'] })).toThrow(
    /« \/rum\/ »\. Vouliez-vous écrire « \/run\/ » \?\n.*« \/autre\/chose\/ »/,
  );
});
