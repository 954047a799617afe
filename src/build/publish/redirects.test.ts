import { expect, test } from 'vitest';
import { toRedirects } from './redirects.ts';

test('former addresses lead to those of today, below the base', () => {
  const moved = { '/a/b/': '/c/', '/d/': '/e/f/' };
  expect(toRedirects(moved, '/')).toBe('/a/b/ /c/ 301\n/d/ /e/f/ 301\n');
  expect(toRedirects(moved, '/docker/')).toBe('/docker/a/b/ /docker/c/ 301\n/docker/d/ /docker/e/f/ 301\n');
  expect(toRedirects({}, '/')).toBe('');
});
