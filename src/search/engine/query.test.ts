import { describe, expect, test } from 'vitest';
import { toQuery } from './query.ts';

describe('toQuery', () => {
  test.each([
    ['docker ps', 'docker ps'],
    ['  docker \t  Éxec\n-it ', 'docker Éxec -it'],
    ['$ docker ps', 'docker ps'],
    ['# docker ps', 'docker ps'],
    [' > docker ps', 'docker ps'],
    ['comment lister l’image', 'comment lister l image'],
    ["$ l'hôte", 'l hôte'],
    ['-p', '-p'],
    ['--rm', '--rm'],
    ['docker run -p 8080:80', 'docker run -p 8080:80'],
    ['a\u0000b\u001bc', 'a b c'],
    ['dock\ud800er', 'dock er'],
    ['😀', '😀'],
  ])('%j is asked as %j', (typed, query) => {
    expect(toQuery(typed)).toBe(query);
  });

  test.each(['', '   ', '\n\t', '\u0000', '$ ', '#  '])('%j leaves nothing to ask', (typed) => {
    expect(toQuery(typed)).toBe('');
  });

  test.each(['$HOME', '#1', '>fichier'])('%s is no prompt', (typed) => {
    expect(toQuery(typed)).toBe(typed);
  });

  test('reads a paste of several screens to its end, and only the beginning of what is longer, without half a character', () => {
    expect(toQuery(`${'a '.repeat(5000)}fin`)).toMatch(/fin$/);
    expect(toQuery('é'.repeat(30_000))).toBe('é'.repeat(20_000));
    expect(toQuery(`${'a'.repeat(19_999)}😀`)).toBe('a'.repeat(19_999));
  });
});
