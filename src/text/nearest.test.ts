import { describe, expect, test } from 'vitest';
import { findNearest } from './nearest.ts';

const options = ['detach', 'interactive', 'tty', 'rm', 'publish', 'publish-all'];

describe('findNearest', () => {
  test.each([
    ['detahc', 'detach'],
    ['publich', 'publish'],
    ['publish-al', 'publish-all'],
    ['interractif', 'interactive'],
    ['DETACH', 'detach'],
    ['rn', 'rm'],
    ['tty', 'tty'],
  ])('takes « %s » for « %s »', (word, meant) => {
    expect(findNearest(word, options)).toBe(meant);
  });

  test.each(['volume', 'ps', 'détachement'])('does not take « %s » for anything', (word) => {
    expect(findNearest(word, options)).toBeUndefined();
  });

  test('accepts a third of the letters, not one more', () => {
    expect(findNearest('abcdef', ['abcdxy'])).toBe('abcdxy');
    expect(findNearest('abcdef', ['abcxyz'])).toBeUndefined();
  });

  test('finds nothing among no words', () => {
    expect(findNearest('run', [])).toBeUndefined();
  });

  test('looks among the keys of a map', () => {
    expect(findNearest('imaje', new Map([['image', 1]]).keys())).toBe('image');
  });
});
