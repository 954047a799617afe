import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findShortfalls, isAcceptable, parseQueries, toBeginnings, toRank, toScores } from './yardstick.ts';

const query = (category: string) => ({ query: 'q', category, expected: ['a'] });

test('reads a file of queries', () => {
  expect(parseQueries('query\tcategory\texpected\tnote\ndocker ps\tcommande\tdocker ps|docker ps -a\tnote\n')).toEqual([
    { query: 'docker ps', category: 'commande', expected: ['docker ps', 'docker ps -a'] },
  ]);
  expect(() => parseQueries('query\tcategory\texpected\ndocker ps\tcommande\t\n')).toThrow('docker ps');
});

test.each(['queries-public', 'queries-held-out'])('reads %s', (name) => {
  const queries = parseQueries(readFileSync(new URL(`./fixtures/${name}.tsv`, import.meta.url), 'utf8'));
  expect(queries.length).toBeGreaterThan(100);
  expect(new Set(queries.map(({ query }) => query)).size).toBe(queries.length);
});

test.each([
  [['docker ps'], ['docker run', 'docker ps'], true],
  [['docker volume *'], ['docker volume ls'], true],
  [['docker volume *'], ['docker volumes'], false],
  [['FROM'], ['from'], false],
  [['FROM'], [], false],
])('%j accepts %j: %s', (expected, names, accepted) => {
  expect(isAcceptable(expected, names)).toBe(accepted);
});

test('looks at the first ten results', () => {
  expect(toRank(['a'], [['b'], ['a']])).toBe(2);
  expect(toRank(['a'], [...Array.from({ length: 10 }, () => ['b']), ['a']])).toBeUndefined();
});

describe('toScores', () => {
  const scores = toScores([
    { query: query('x'), rank: 1, isEmpty: false },
    { query: query('x'), rank: 4, isEmpty: false },
    { query: query('y'), rank: undefined, isEmpty: true },
    { query: query('y'), rank: 2, isEmpty: false },
  ]);

  test('in total, then by category', () => {
    expect([...scores.keys()]).toEqual(['total', 'x', 'y']);
    expect(scores.get('total')).toEqual({ count: 4, first: 0.25, three: 0.5, mrr: (1 + 0.25 + 0.5) / 4, empty: 0.25 });
    expect(scores.get('y')).toMatchObject({ count: 2, first: 0, three: 0.5, empty: 0.5 });
  });

  test('says what is short of the thresholds', () => {
    expect(findShortfalls(scores)).toHaveLength(5);
    expect(findShortfalls(toScores([{ query: query('x'), rank: 1, isEmpty: false }]))).toEqual([]);
  });
});

test('beginnings lack one to three letters', () => {
  expect(toBeginnings('docker')).toEqual(['docke', 'dock', 'doc']);
  expect(toBeginnings('-p')).toEqual([]);
});
