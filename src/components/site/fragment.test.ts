import { expect, test } from 'vitest';
import { cutFragment } from './fragment.ts';

test.each([
  ['', '', undefined],
  ['#', '', undefined],
  ['#contenu', 'contenu', undefined],
  ['#valeurs?conteneur=web', '', 'conteneur=web'],
  ['#valeurs?', '', ''],
  ['#valeurs', 'valeurs', undefined],
  ['#x#valeurs?a=b', 'x#valeurs?a=b', undefined],
  ['#mes-valeurs?a=b', 'mes-valeurs?a=b', undefined],
  ['#fiches=run,ps&titre=Lundi', 'fiches=run,ps&titre=Lundi', undefined],
  ['#feuille=1abc&valeurs?nom=a&date=b', 'feuille=1abc', 'nom=a&date=b'],
  ['#fiches=%26valeurs%3Fa&valeurs?a=%26valeurs%3F', 'fiches=%26valeurs%3Fa', 'a=%26valeurs%3F'],
  ['#valeurs?a=b&fiches=run', '', 'a=b&fiches=run'],
  ['#fiches=%', 'fiches=%', undefined],
])('%j holds the sheet %j and the values %j', (hash, sheet, values) => {
  const [first, second] = cutFragment(hash);
  expect([first, second]).toEqual([sheet, values]);
});
