import { expect, test } from 'vitest';
import { toRootMatcher, toRowMatcher } from './match-row.ts';

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

test('signs alone are no word', () => expect(toRootMatcher('--')('tag')).toBe(false));

test('another word is not a form of it', () => expect(toRootMatcher('tagger')('stage, partage')).toBe(false));
