import { expect, test } from 'vitest';
import type { PageCollection } from '../source/collections.ts';
import { toFileHref } from './file-href.ts';

test.each([
  ['entries', 'run', '/commandes/run/'],
  ['misconceptions', 'vm', '/idees-recues/#vm'],
  // A collection that nothing is said of.
  ['videos', 'lancer', '/videos/lancer/'],
])('a file of %s called %s is at its address', (collection, slug, href) => {
  expect(toFileHref(collection as PageCollection, slug)).toBe(href);
});
