import { expect, test } from 'vitest';
import { createContent, toEntryFile, toSiteFile } from '../../model/fixtures.ts';
import { placedValue } from './placed-value.ts';

const site = toSiteFile({ placeholders: '{ contexte: { default: ., meaning: Dossier de construction } }' });
const check = (fields: Record<string, string>) =>
  placedValue.check(createContent({ 'site.yaml': site, 'entries/run.mdx': toEntryFile({ command: 'docker run <contexte>', ...fields }) }));

test('a value of the same kind as that of the site', () => {
  expect(check({ example: 'docker run ./mon-app' })).toEqual([]);
});

test('a value that means something else', () => {
  expect(check({ example: 'docker run serveur' }).map(({ message }) => message)).toEqual([
    '<contexte> n’a pas ici le sens qu’il a dans site.yaml : l’exemple y met « serveur ».',
  ]);
});

test('a value of the entry’s own says so', () => {
  expect(check({ example: 'docker run serveur', values: '{ contexte: serveur }' })).toEqual([]);
});
