import { expect, test } from 'vitest';
import { cutFragment, joinFragment } from './fragment.ts';

test.each([
  ['', '', ''],
  ['#', '', ''],
  ['#contenu', '', ''],
  ['#valeurs?conteneur=web', '', 'conteneur=web'],
  ['#valeurs?', '', ''],
  ['#valeurs', '', ''],
  ['#x#valeurs?a=b', '', ''],
  ['#fiches=run,ps&titre=Lundi', 'fiches=run,ps&titre=Lundi', ''],
  ['#titre=Lundi&fiches=run', 'titre=Lundi&fiches=run', ''],
  ['#feuille=1abc', 'feuille=1abc', ''],
  ['#feuille=1abc&valeurs?nom=a&date=b', 'feuille=1abc', 'nom=a&date=b'],
  ['#fiches=%26valeurs%3Fa&valeurs?a=%26valeurs%3F', 'fiches=%26valeurs%3Fa', 'a=%26valeurs%3F'],
  // A list of nothing is no sheet, and no value makes one.
  ['#fiches=', '', ''],
  ['#fiches=&titre=a', '', ''],
  ['#valeurs?a=b&fiches=run', '', 'a=b&fiches=run'],
  ['#mes-fiches=run', '', ''],
  ['#fiches=%', 'fiches=%', ''],
])('%j holds the sheet %j and the values %j', (hash, sheet, values) => {
  expect(cutFragment(hash)).toEqual({ sheet, values });
});

test.each([
  { sheet: '', values: '' },
  { sheet: 'fiches=run', values: '' },
  { sheet: '', values: 'a=b' },
  { sheet: 'feuille=1abc', values: 'a=b&c=d' },
])('%j comes back', (parts) => {
  expect(cutFragment(joinFragment(parts))).toEqual(parts);
});
