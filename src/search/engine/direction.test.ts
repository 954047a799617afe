import { expect, test } from 'vitest';
import { ask, createLocalEngine } from '../index/fixtures.ts';
import type { SearchRecord } from '../index/records.ts';
import { areOpposed, toDirection } from './direction.ts';
import { createLexicon } from './lexicon.ts';
import { toWords } from './words.ts';

const words = {
  stopWords: ['un', 'une', 'le', 'de', 'du', 'd', 'vers', 'dans', 'depuis', 'the', 'to', 'from', 'out', 'of'],
  synonyms: [],
  definitions: [],
};
const lexicon = createLexicon(words);

test.each([
  ['copier un fichier du conteneur', 'of'],
  ['copier un fichier depuis le conteneur', 'from'],
  ['copy a file out of the container', 'from'],
  ['copy from inside the container', 'from'],
  ['copier dans le conteneur', 'in'],
  ['copy a file to the container', 'to'],
  ['copier vers nginx conteneur', 'none'],
])('%s: %s', (text, direction) => {
  const terms = lexicon.read(toWords(text).words);
  expect(toDirection(terms, terms.length - 1)).toBe(direction);
});

test('what comes from a thing does not go to it; what is of it may be in it', () => {
  expect(areOpposed('to', 'of')).toBe(true);
  expect(areOpposed('in', 'from')).toBe(true);
  expect(areOpposed('of', 'in')).toBe(false);
  expect(areOpposed('none', 'to')).toBe(false);
});

test('the direction that is said decides between two answers of the same words', async () => {
  const toAnswer = (href: string, phrases: string[]): SearchRecord => ({
    kind: 'entry',
    title: href,
    summary: '',
    text: '',
    href,
    answers: [],
    phrases,
  });
  const engine = createLocalEngine({
    program: 'outil',
    words: { ...words, destroying: [] },
    vocabulary: [],
    correct: [],
    contexts: {},
    hint: '',
    suggestions: [],
    answers: [toAnswer('/vers/', ['copier le fichier vers le boîte']), toAnswer('/depuis/', ['copier le fichier depuis le boîte'])],
  });
  for (const [typed, href] of [
    ['copier un fichier de boîte', '/depuis/'],
    ['copier un fichier depuis le boîte', '/depuis/'],
    ['copier un fichier vers le boîte', '/vers/'],
  ] as const)
    expect((await ask(engine, typed)).answers[0]?.href, typed).toBe(href);
});
