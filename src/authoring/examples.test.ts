import { expect, test } from 'vitest';
import { findExamples } from './examples.ts';

const entry = (group: string, verify: string) =>
  `---\ntitle: Titre ${verify.length}\ngroup: ${group}\nverify: ${verify}\nfacts: []\n---\n\nUn corps.\n`;

const files = new Map([
  ['a.mdx', entry('lancer', '{ output: a }')],
  ['b.mdx', entry('gerer', '\n  before: docker run -d nginx\n  output: b')],
  ['c.mdx', entry('lancer', '\n  before: docker run -d nginx\n  output: c\n  after:\n    docker ps: c')],
  ['d.mdx', entry('lancer', '{ impossible: non }')],
  ['e.mdx', entry('gerer', '{ output: eeeeeeee }')],
]);

test('a field of several values is shown as a file writes it, neither the barest nor the longest', () => {
  expect(findExamples(files).get('verify')).toEqual({ written: { file: 'e.mdx', text: 'verify: { output: eeeeeeee }' } });
  expect(findExamples(new Map([...files].slice(1, 3))).get('verify')?.written?.text).toBe(
    'verify: \n  before: docker run -d nginx\n  output: c\n  after:\n    docker ps: c',
  );
});

test('a field that has few values says them; one that differs in each file does not', () => {
  expect(findExamples(files).get('group')).toEqual({ used: ['gerer', 'lancer'] });
  expect(findExamples(files).get('title')).toBeUndefined();
});

test('a data file has no marks around its fields', () => {
  expect(findExamples(new Map([['a.yaml', 'command: docker run\noperands: [L’image.]\n']])).get('operands')).toEqual({
    written: { file: 'a.yaml', text: 'operands: [L’image.]' },
  });
});

test('a file that cannot be read shows nothing', () => {
  expect(findExamples(new Map([['a.mdx', 'Du texte.']]))).toEqual(new Map());
});
