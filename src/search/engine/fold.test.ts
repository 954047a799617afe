import { expect, test } from 'vitest';
import { fold } from './fold.ts';

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
