import { expect, test } from 'vitest';
import { findWords, isWholeWord } from './word-check.ts';

test.each<[text: string, ...words: [string, number][]]>([
  ['une image', ['une', 0], ['image', 4]],
  ['l’image, qu’on jusqu’ici', ['image', 2], ['on', 12], ['ici', 21]],
  ['s’il n’y en a', ['il', 2], ['y', 7], ['en', 9], ['a', 12]],
  ['peut-être aujourd’hui', ['peut-être', 0], ['aujourd’hui', 10]],
  ['quelqu’un d’autre', ['quelqu’un', 0], ['autre', 12]],
  // Numbers are no words, names with digits are.
  ['24.04, 2e, amd64', ['amd64', 11]],
  ['« image »', ['image', 2]],
  ['\ufffc et \ufffc', ['et', 2]],
  ['', ...[]],
])('%j', (text, ...words) => {
  expect(findWords(text).map(({ word, index }) => [word, index])).toEqual(words);
});

test.each([
  ['aujourd’hui', true],
  ['quelqu’une', true],
  ['l’image', false],
])('%s keeps its apostrophe: %s', (word, whole) => {
  expect(isWholeWord(word)).toBe(whole);
});
