import { expect, test } from 'vitest';
import { createContent, toEntryFile, toSiteFile } from '../../model/fixtures.ts';
import { houseWord } from './house-word.ts';

const site = toSiteFile({ vocabulary: '{ container: conteneur, containers: conteneurs, bind mount: montage de dossier, mount: montage }' });
const check = (body: string, fields: Record<string, string> = {}) =>
  houseWord
    .check(createContent({ 'site.yaml': site, 'entries/run.mdx': toEntryFile(fields, `${body}\n`) }))
    .map(({ line, column, message, advice }) => [line, column, message, advice]);

test.each([
  ['Un container tourne.', 4, '« container » n’est pas le mot de ce site.', 'Écrire « conteneur ».'],
  ['Des Containers.', 5, '« Containers » n’est pas le mot de ce site.', 'Écrire « conteneurs ».'],
  ['l’**container**', 5, '« container » n’est pas le mot de ce site.', 'Écrire « conteneur ».'],
  ['Un bind mount.', 4, '« bind mount » n’est pas le mot de ce site.', 'Écrire « montage de dossier ».'],
])('%s', (text, column, message, advice) => {
  expect(check(text)).toEqual([[10, column, message, advice]]);
});

test.each(['Un conteneur (*container*).', '`docker container ls`', 'Le porte-container.', '[ici](/container/)'])(
  'has nothing to say of %s',
  (text) => {
    expect(check(text)).toEqual([]);
  },
);

test('reads the fields', () => {
  expect(check('', { intentions: '[lancer un container]' })).toEqual([
    [8, 24, '« container » n’est pas le mot de ce site.', 'Écrire « conteneur ».'],
  ]);
});
