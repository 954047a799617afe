import { expect, test } from 'vitest';
import { isTyped, toClusterMatcher, toRootMatcher, toRowMatcher } from './match-row.ts';

test.each([
  ['port', 'port is already allocated'],
  ['ALLOC port', 'port is already allocated'],
  ['deja', 'Un autre conteneur occupe déjà ce port'],
  ["'docker run' requires", '"docker run" requires at least 1 argument'],
  ['', 'tout'],
])('« %s » keeps « %s »', (typed, text) => expect(toRowMatcher(typed)(text)).toBe(true));

test('a row that lacks a word is not kept', () => expect(toRowMatcher('port volume')('port is already allocated')).toBe(false));

test.each([
  ['tagger', 'tag an image'],
  ['supprimées', 'Supprimer un volume'],
  ['renomme les conteneurs', 'Renommer un conteneur, les autres restent'],
])('« %s » keeps « %s », in another form', (typed, text) => expect(toRootMatcher(typed)(text)).toBe(true));

test('an option is no other word', () => expect(toRootMatcher('--rm')('docker rm -f')).toBe(false));

test.each([
  ['-it', 'docker exec -i', true],
  ['-it', 'Afficher un terminal : docker run -t', true],
  ['-it', 'docker run -p', false],
  ['-t', 'docker run -t', false],
  ['--it', 'docker exec -i', false],
  ['it', 'docker exec -i', false],
])('« %s » as letters keeps « %s »: %s', (typed, text, isKept) => expect(toClusterMatcher(typed)(text)).toBe(isKept));

test.each([
  ['gerer', 'Gérer', true],
  ['volume', 'Volumes et fichiers', false],
])('« %s » is « %s »: %s', (typed, text, isSame) => expect(isTyped(typed, text)).toBe(isSame));

test('signs alone are no word', () => expect(toRootMatcher('--')('tag')).toBe(false));

test('another word is not a form of it', () => expect(toRootMatcher('tagger')('stage, partage')).toBe(false));
