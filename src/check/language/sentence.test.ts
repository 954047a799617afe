import { expect, test } from 'vitest';
import { findSentences } from './sentence.ts';

test.each<[text: string, ...sentences: [index: number, words: number][]]>([
  ['Lancer un conteneur', [0, 3]],
  ['Un. Deux mots ! Et trois mots ? Fin…', [0, 1], [4, 2], [16, 3], [32, 1]],
  ['Ici : là ; ailleurs', [0, 3]],
  ['Ubuntu 24.04 et l’image \ufffc', [0, 5]],
  ['', ...[]],
])('%j', (text, ...sentences) => {
  expect(findSentences(text).map(({ index, words }) => [index, words])).toEqual(sentences);
});
