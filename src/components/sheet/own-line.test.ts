import { expect, test } from 'vitest';
import { isOwnLine, isTyped, type OwnLine, readOwnLine, sortItems, writeOwnLine } from './own-line.ts';

test.each([
  { kind: 'command', text: 'Trier, puis compter', command: 'docker ps | sort | wc -l' },
  { kind: 'command', text: '', command: 'ls' },
  { kind: 'note', text: 'à rendre | lundi', command: '' },
  { kind: 'heading', text: '# Réseau', command: '' },
] satisfies OwnLine[])('$kind $text is read as it was written', (line) => {
  const item = writeOwnLine(line);
  expect(isOwnLine(item)).toBe(true);
  expect(readOwnLine(item)).toEqual(line);
});

test.each([
  ['=Nettoyer|docker system prune -af', true],
  ['!Lancer curl … | sh', true],
  ['#Réseau', false],
  ['run', false],
])('%j, which someone else wrote, is read before it is typed: %s', (item, typed) => {
  expect(isTyped(item)).toBe(typed);
});

test.each(['run', 'dockerfile/from', ''])('%j is no line of one’s own', (item) => {
  expect(isOwnLine(item)).toBe(false);
  expect(readOwnLine(item)).toBeUndefined();
});

test('a title keeps the command apart', () => {
  expect(readOwnLine(writeOwnLine({ kind: 'command', text: 'a|b', command: 'c|d' }))).toEqual({
    kind: 'command',
    text: 'a/b',
    command: 'c|d',
  });
});

test('sorts entries below each heading, and leaves what someone wrote in its place', () => {
  const order = ['run', 'ps', 'stop', 'rm'];
  expect(sortItems(['rm', '!à rendre', 'run', '#Ménage', 'inconnue', 'stop', '=Voir|docker ps', 'ps'], order)).toEqual([
    'run',
    '!à rendre',
    'rm',
    '#Ménage',
    'ps',
    'stop',
    '=Voir|docker ps',
    'inconnue',
  ]);
});
