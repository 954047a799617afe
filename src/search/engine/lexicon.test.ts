import { expect, test } from 'vitest';
import { createLexicon, definitionTerm } from './lexicon.ts';
import { toWords } from './words.ts';

const lexicon = createLexicon({
  stopWords: ['le', 'un', 'en', 'à', 'est', 'ce'],
  synonyms: [
    ['supprimer', 'effacer', 'suppression', 'remove'],
    ['arrière-plan', 'tâche de fond', 'détaché'],
    ['actif', 'en cours'],
    ['données', 'data'],
  ],
  definitions: ['c’est quoi', 'qu’est-ce que'],
});
const terms = (text: string) =>
  lexicon
    .read(toWords(text).words)
    .filter(({ isStop }) => !isStop)
    .map(({ term }) => term);

test.each([
  ['effacer', 'supprimer'],
  ['EFFACÉES', 'supprimer'],
  ['la suppression', 'la supprimer'],
  ['images', 'image'],
  ['en arrière plan', 'arrière-plan'],
  ['une tâche de fond', 'une arriere-plan'],
  ['détachés', 'arrière-plan'],
  ['en cours', 'actifs'],
])('« %s » is read as « %s »', (one, other) => {
  expect(terms(one)).toEqual(terms(other));
});

test('what is written has the say over what has the same root', () => {
  expect(terms('data')).toEqual(terms('données'));
  expect(terms('donner')).toEqual(terms('données'));
  const both = createLexicon({
    stopWords: [],
    synonyms: [
      ['données', 'data'],
      ['donner', 'attribuer'],
    ],
    definitions: [],
  });
  expect(both.read(['donner'])[0]?.term).toBe(both.read(['attribuer'])[0]?.term);
  expect(both.read(['donnees'])[0]?.term).toBe(both.read(['data'])[0]?.term);
});

test('a stop word counts inside an expression', () => {
  expect(lexicon.read(['en', 'cours'])).toEqual([{ term: 'actif', words: ['en', 'cours'], isStop: false }]);
  expect(lexicon.read(['en', 'image'])).toEqual([
    { term: 'en', words: ['en'], isStop: true },
    { term: 'imag', words: ['image'], isStop: false },
  ]);
});

test('asks what a thing is, in whatever words', () => {
  expect(terms('volume c’est quoi')).toEqual(['volum', definitionTerm]);
  expect(terms("qu'est-ce que le volume")).toEqual([definitionTerm, 'volum']);
});

test('knows the words that it is made of', () => {
  expect(lexicon.words).toEqual(expect.arrayContaining(['effacer', 'tache', 'fond', 'le', 'quoi']));
});

test('a short word that begins an expression has no other form: « logs in » is not « log in »', () => {
  const short = createLexicon({
    stopWords: ['in'],
    synonyms: [
      ['connecter', 'log in'],
      ['variable', 'env var'],
    ],
    definitions: [],
  });
  const read = (text: string) => short.read(toWords(text).words).map(({ term }) => term);
  expect(read('log in')).toEqual(['connecter']);
  expect(read('logs in')).toEqual(['log', 'in']);
  expect(read('env vars')).toEqual(['variable']);
});
