import { describe, expect, test } from 'vitest';
import { createVocabulary, isValue, WordList } from './vocabulary.ts';

const vocabulary = createVocabulary([
  new WordList(
    new Map([
      ['conteneur', 90],
      ['container', 40],
      ['nettoyer', 9],
      ['reseau', 20],
      ['stop', 30],
      ['port', 25],
      ['run', 60],
      ['push', 8],
      ['pull', 9],
      ['environnement', 5],
      ['image', 80],
    ]),
    ['exwc'],
  ),
]);

test('a word that is well spelled is never taken for another', () => {
  const { repair } = createVocabulary(
    [
      new WordList(
        new Map([
          ['veux', 9],
          ['correct', 9],
          ['mexiques', 9],
        ]),
      ),
    ],
    new Set(),
    (word) => word === 'vieux',
  );
  expect(repair('vieux', false)).toBeUndefined();
  expect(repair('veuxx', false)).toBe('veux');
  // Two slips at the beginning make the contrary of a word.
  expect(repair('incorrect', false)).toBeUndefined();
});

describe('repair', () => {
  test.each([
    ['netoyer', 'nettoyer'],
    ['conatiner', 'container'],
    ['contenneur', 'conteneur'],
    ['reseua', 'reseau'],
    ['stpo', 'stop'],
    ['rnu', 'run'],
    ['puhs', 'push'],
    ['imgae', 'image'],
    ['enviroment', undefined],
    ['environement', 'environnement'],
    ['kubectl', undefined],
    ['zzqx', undefined],
    ['rum', undefined],
    ['exec', undefined],
  ])('« %s » was meant for %s', (typed, meant) => {
    expect(vocabulary.repair(typed, false)).toBe(meant);
  });

  test('a word that is still being typed is compared with beginnings', () => {
    expect(vocabulary.repair('netoy', true)).toBe('nettoyer');
    expect(vocabulary.repair('netoy', false)).toBeUndefined();
  });
});

test('knows a word by its root too', () => {
  expect(vocabulary.has('images')).toBe(true);
  expect(vocabulary.has('nettoyage')).toBe(true);
  expect(vocabulary.has('exwc')).toBe(true);
  expect(vocabulary.has('imgae')).toBe(false);
  expect(vocabulary.has('por')).toBe(false);
});

test('goes on from a beginning, the most used word first', () => {
  expect(vocabulary.extend('cont')).toEqual(['conteneur', 'container']);
  expect(vocabulary.extend('port')).toEqual([]);
});

test.each([
  ['8080', true],
  ['4f2a9c1b', true],
  ['3001', true],
  ['sha256', false],
  ['wsl2', false],
  ['image', false],
])('%s is a value: %s', (word, value) => {
  expect(isValue(word)).toBe(value);
});

test('the first list that has a word says how often it is used, and the lists are one vocabulary', () => {
  const { extend, has, repair, spells } = createVocabulary([
    new WordList(new Map([['monter', 2]])),
    new WordList(
      new Map([
        ['monter', 90],
        ['montrer', 9],
        ['montage', 9],
      ]),
      ['montagne'],
    ),
  ]);
  expect(extend('mont')).toEqual(['montage', 'montrer', 'monter']);
  expect(spells('montagne')).toBe(true);
  expect(has('montagnes')).toBe(true);
  // As near as the other, and used more; of those that are used as much, the first of the dictionary.
  expect(repair('montter', false)).toBe('montrer');
  expect(repair('montxge', false)).toBe('montage');
});

test('the beginning of a command with two letters swapped is that command', () => {
  const { repairCommand } = createVocabulary([], new Set(['inspect', 'image', 'ps']));
  expect(repairCommand('isnp')).toBe('inspect');
  expect(repairCommand('insp')).toBeUndefined();
  expect(repairCommand('snip')).toBeUndefined();
});
