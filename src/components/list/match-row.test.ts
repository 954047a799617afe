import { expect, test } from 'vitest';
import { toRowMatcher } from './match-row.ts';

test.each([
  ['port', 'port is already allocated'],
  ['ALLOC port', 'port is already allocated'],
  ['deja', 'Un autre conteneur occupe déjà ce port'],
  ["'docker run' requires", '"docker run" requires at least 1 argument'],
  ['', 'tout'],
])('« %s » keeps « %s »', (typed, text) => expect(toRowMatcher(typed)(text)).toBe(true));

test('a row that lacks a word is not kept', () => expect(toRowMatcher('port volume')('port is already allocated')).toBe(false));
