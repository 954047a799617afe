import { expect, test } from 'vitest';
import { fold, toAsked } from './fold.ts';

test.each([
  ['Éxécuter', 'executer'],
  ['L’hôte', "l'hote"],
  ['  docker   PS \n', 'docker ps'],
  ['10\u202f000\u00a0Mo', '10 000 mo'],
  ['garçon'.normalize('NFD'), 'garcon'],
  ['--all', '--all'],
  ['', ''],
])('%j is compared as %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test.each([
  ['Voir l’État', 'voir l etat'],
  ["C'est quoi  l'hôte ?", 'c est quoi l hote ?'],
  ['docker ps -a', 'docker ps -a'],
])('« %s » is asked as « %s », with or without its apostrophes', (text, asked) => {
  expect(toAsked(text)).toBe(asked);
  expect(toAsked(asked)).toBe(asked);
});
