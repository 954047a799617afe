import { describe, expect, test } from 'vitest';
import { findMessages, looksPrinted, mayHoldMessage, readPattern, tellsTrouble, toMessageWords } from './messages.ts';

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
  test.each([
    'voir les logs d’erreur',
    'comment corriger « permission denied »',
    'how to fix error: not found',
    'run as root',
    '`up --build` does not use an image already built',
    'Windows 10: space is not found after deleting all',
  ])('and a person: %s', (text) => {
    expect(looksPrinted(text)).toBe(false);
  });
});

test('a message that is being typed is that message, before its last letter', () => {
  const pattern = readPattern('address already in use');
  const known = [{ message: 'port', patterns: pattern ? [pattern] : [] }];
  expect(findMessages('bind: address already in us', known)).toEqual(['port']);
  expect(findMessages('bind: address already', known)).toEqual(['port']);
  expect(findMessages('bind: address', known)).toEqual([]);
  expect(findMessages('address already inside', known)).toEqual([]);
});

const read = (patterns: Record<string, string>) =>
  Object.entries(patterns).map(([message, pattern]) => ({ message, patterns: [readPattern(pattern) ?? { pieces: [], length: 0 }] }));

test('a whole wording comes before one that it only begins', () => {
  const codes = read({ 'code 125': 'exited with code 125', 'code 1': 'exited with code 1' });
  expect(findMessages('web-1 exited with code 1', codes)[0]).toBe('code 1');
  expect(findMessages('web-1 exited with code 125', codes)).toEqual(['code 125']);
});

describe('an error comes before the warning above it, however short', () => {
  const both = read({ old: 'the attribute is obsolete, it will be ignored', port: 'already allocated' });
  test.each([
    'WARN[0000] /home/lea/site.yaml: the attribute is obsolete, it will be ignored [+] Running 2/2 port is already allocated',
    'time="2026" level=warning msg="the attribute is obsolete, it will be ignored" Error: port is already allocated',
    'Error: port is already allocated. WARNING: the attribute is obsolete, it will be ignored',
  ])('%s', (text) => {
    expect(findMessages(text, both)).toEqual(['port', 'old']);
  });
  test('which is said alone', () => {
    expect(findMessages('WARN[0000] the attribute is obsolete, it will be ignored', both)).toEqual(['old']);
  });
  test('and two errors keep their order', () => {
    expect(findMessages('Error: the attribute is obsolete, it will be ignored; already allocated', both)).toEqual(['old', 'port']);
  });
});

test.each([
  'web keeps restarting',
  'Desktop isn’t starting',
  "can't connect",
  'not starting after an update',
  'mon site marche pas',
  'l’image est pas compatible',
  'ça plante',
  'why is my image 2GB',
])('« %s » tells of trouble', (text) => {
  expect(tellsTrouble(text)).toBe(true);
});

test.each([
  'how to restart a container',
  'redémarrer un conteneur',
  'docker restart web',
  'le lire pas à pas',
  'savoir pourquoi',
  'ne pas tout perdre',
  'je sais pas copier',
])('« %s » does not', (text) => {
  expect(tellsTrouble(text)).toBe(false);
});

describe('whether a text may hold a message', () => {
  const told = toMessageWords(
    known.flatMap(({ patterns }) => patterns),
    (word) => ['found', 'in', 'not', 'code', 'listen'].indexOf(word) + 1,
  );

  test.each([
    'manifest for nginx:99 not found',
    'sorry, not found here',
    'bind: address already in use',
    'bind: address already i',
    'exited with code 137',
    'exited with cod',
    'no such thing: web around',
  ])('« %s » may', (text) => {
    expect(mayHoldMessage(text, told)).toBe(true);
  });

  test.each(['', 'docker ps', 'code', 'lister les conteneurs', 'adresse'])('« %s » does not', (text) => {
    expect(mayHoldMessage(text, told)).toBe(false);
  });

  test('nothing that is found is told apart', () => {
    for (const text of [
      'Error: listen tcp 0.0.0.0:80: bind: address already in use',
      'web-1 exited with code 137',
      'manifest for a not found',
    ])
      expect([findMessages(text, known).length > 0, mayHoldMessage(text, told)]).toEqual([true, true]);
  });
});
