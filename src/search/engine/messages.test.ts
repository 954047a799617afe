import { describe, expect, test } from 'vitest';
import { findMessages, looksPrinted, readPattern } from './messages.ts';

const known = [
  { message: 'absent', patterns: ['manifest for … not found', 'not found here'] },
  { message: 'taken', patterns: ['bind: address already in use'] },
  { message: 'taken by another', patterns: ['listen tcp … bind: address already in use'] },
  { message: 'code', patterns: ['exited with code 137'] },
  { message: 'named', patterns: ['No such thing: <name> around'] },
].map(({ message, patterns }) => ({ message, patterns: patterns.flatMap((pattern) => readPattern(pattern) ?? []) }));

test.each([
  ['Error: manifest for nginx:99 not found: manifest unknown', ['absent']],
  ['MANIFEST  for\n  “gitea/gitea:9”\nnot found', ['absent']],
  ['Error: listen tcp4 0.0.0.0:80: bind: address already in use', ['taken']],
  ['Error: listen tcp 0.0.0.0:80: bind: address already in use', ['taken by another', 'taken']],
  ['web-1 exited with code 137', ['code']],
  ['web-1 exited with code 1370', []],
  ['no such thing: web around', ['named']],
  [`manifest for ${'x'.repeat(300)} not found`, []],
  [`${'a line before\n'.repeat(500)}bind: address already in use`, ['taken']],
])('in « %s »', (text, messages) => {
  expect(findMessages(text, known)).toEqual(messages);
});

test('a pattern needs a few letters', () => {
  expect(readPattern('… a …')).toBeUndefined();
});

describe('what a program printed', () => {
  test.each([
    'Error response from daemon: something went wrong',
    'E: Package "vim" has no installation candidate, unable',
    'yaml: line 8: did not find expected key',
  ])('%s', (text) => {
    expect(looksPrinted(text)).toBe(true);
  });
  test.each(['voir les logs d’erreur', 'comment corriger « permission denied »', 'how to fix error: not found', 'run as root'])(
    'and a person: %s',
    (text) => {
      expect(looksPrinted(text)).toBe(false);
    },
  );
});

test('a message that is being typed is that message, before its last letter', () => {
  const pattern = readPattern('address already in use');
  const known = [{ message: 'port', patterns: pattern ? [pattern] : [] }];
  expect(findMessages('bind: address already in us', known)).toEqual(['port']);
  expect(findMessages('bind: address already', known)).toEqual(['port']);
  expect(findMessages('bind: address', known)).toEqual([]);
  expect(findMessages('address already inside', known)).toEqual([]);
});
