import { expect, test } from 'vitest';
import { parseWordList } from './word-list.ts';

test.each<[source: string, ...words: [string, number][]]>([
  ['nginx\nzsh\n', ['nginx', 1], ['zsh', 2]],
  ['# Noms\r\n\r\n  nginx  # un serveur\r\n', ['nginx', 3]],
  ['Docker Desktop', ['Docker Desktop', 1]],
  [''],
])('%j', (source, ...words) => {
  expect(parseWordList('words.txt', source)).toEqual({ file: 'words.txt', words: words.map(([word, line]) => ({ word, line })) });
});
