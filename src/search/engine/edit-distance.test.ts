import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';

test.each([
  ['exec', 'exec', 0],
  ['exec', 'exce', 1],
  ['stop', 'stpo', 1],
  ['netoyer', 'nettoyer', 1],
  ['imgaes', 'images', 1],
  ['reseua', 'reseau', 1],
  ['comande', 'commande', 1],
  ['conatiner', 'container', 1],
  ['enviroment', 'environment', 1],
  ['isnpcet', 'inspect', 2],
  ['', 'ab', 2],
])('%s is %s, %i slips apart', (a, b, slips) => {
  expect(editDistance(a, b, 2)).toBe(slips);
  expect(editDistance(b, a, 2)).toBe(slips);
});

test('says no more than that it is too far', () => {
  expect(editDistance('kubectl', 'conteneur', 2)).toBe(3);
  expect(editDistance('a', 'abcd', 1)).toBe(2);
  expect(editDistance('image', 'volume', 1)).toBe(2);
});
