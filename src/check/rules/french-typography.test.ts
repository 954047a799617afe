import { describe, expect, test } from 'vitest';
import { createContent, toEntryFile, toSiteFile } from '../../model/fixtures.ts';
import { frenchTypography } from './french-typography.ts';

const check = (files: Record<string, string>) =>
  frenchTypography
    .check(createContent(files))
    .map(({ file, line, column, message, advice }) => [`${file}:${line}:${column}`.replace('content/', ''), message, advice]);
const entry = (body: string, fields: Record<string, string> = {}) => ({ 'entries/run.mdx': toEntryFile(fields, `${body}\n`) });

describe('frenchTypography', () => {
  test.each<[text: string, column: number, message: string, advice: string]>([
    ['Ici: là', 1, 'Il manque une espace avant le signe : « Ici: ».', 'Écrire « Ici : ».'],
    ['Ici `x`: là', 5, 'Il manque une espace avant le signe : « `…`: ».', 'Écrire « `…` : ».'],
    ['Dit «oui »', 5, 'Il manque une espace à l’intérieur des guillemets : « «oui ».', 'Écrire « « oui ».'],
    ["**L'hôte**", 3, "Apostrophe droite : « L'hôte ».", 'Écrire « L’hôte ».'],
    ['Une "image".', 5, 'Guillemets droits ou anglais : « "image" ».', 'Écrire « « image » ».'],
    ['Attendre...', 1, 'Des points à la place du signe « … » : « Attendre... ».', 'Écrire « Attendre… ».'],
    ['Le le mot.', 1, 'Mot écrit deux fois : « Le le ».', 'Écrire « Le ».'],
    ['`docker ps\u00a0-a`', 11, 'Le code contient une espace insécable.', 'Écrire une espace ordinaire, ou rien.'],
    ['`echo “a”`', 7, 'Le code contient « “ » et « ” », que le programme ne comprend pas.', 'Écrire « " ».'],
    ['`docker run nginx`', 12, 'Le code contient une espace fine insécable.', 'Écrire une espace ordinaire, ou rien.'],
    ['`docker run​ nginx`', 12, 'Le code contient une espace invisible.', 'Écrire une espace ordinaire, ou rien.'],
    ['`docker run –rm x`', 13, 'Le code contient « – », que le programme ne comprend pas.', 'Écrire « -- ».'],
    ['“Une image”', 1, 'Guillemets droits ou anglais : « “Une image” ».', 'Retirer les guillemets.'],
  ])('%s', (text, column, message, advice) => {
    expect(check(entry(text))[0]).toEqual([`entries/run.mdx:10:${column}`, message, advice]);
  });

  test('a fence is read line by line', () => {
    expect(check(entry('```sh\nls\nls –a\n```'))).toEqual([
      ['entries/run.mdx:12:4', 'Le code contient « – », que le programme ne comprend pas.', 'Écrire « -- ».'],
    ]);
  });

  test.each<[name: string, files: Record<string, string>, place: string]>([
    ['a title', entry('', { title: 'Quoi?' }), 'entries/run.mdx:2:8'],
    ['a warning in quotes', entry('', { warning: '"Non!"' }), 'entries/run.mdx:9:11'],
    ['the second of a list', entry('', { intentions: '[lancer, Quoi?]' }), 'entries/run.mdx:8:22'],
    ['the site', { 'site.yaml': toSiteFile({ tagline: 'Quoi?' }) }, 'site.yaml:1:10'],
    [
      'a sentence of an option',
      { 'options/container-ls.yaml': 'command: docker container ls\neffect: Lister!\n' },
      'options/container-ls.yaml:2:9',
    ],
    ['a tool', { 'tools/ls.yaml': 'program: ls\neffect: Lister!\n' }, 'tools/ls.yaml:2:9'],
  ])('%s is read', (_, files, place) => {
    expect(check(files).map(([found]) => found)).toEqual([place]);
  });

  test.each([['Ici : `a: b` ; « `x` » — non ! https://exemple.fr/?a'], ['```text\nnon?\n```']])('has nothing to say of %s', (text) => {
    expect(check(entry(text))).toEqual([]);
  });
});
