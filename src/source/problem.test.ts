import { describe, expect, test } from 'vitest';
import { formatReport, type Problem } from './problem.ts';

const problems: Problem[] = [
  { file: 'content/site.yaml', message: 'Fichier absent.' },
  { file: 'content/entries/run.mdx', line: 10, column: 3, message: 'Troisième.' },
  { file: 'content/entries/run.mdx', line: 9, column: 20, message: 'Deuxième.', advice: 'Vouliez-vous écrire « detach » ?' },
  { file: 'content/entries/run.mdx', line: 9, column: 4, message: 'Première.' },
  { file: 'content/facts.tsv', line: 2, message: 'Numéro de fait attendu.' },
];

describe('formatReport', () => {
  test('sorts by file, line and column, and counts', () => {
    expect(formatReport(problems)).toBe(
      [
        'content/entries/run.mdx:9:4  Première.',
        'content/entries/run.mdx:9:20  Deuxième.',
        '    Vouliez-vous écrire « detach » ?',
        'content/entries/run.mdx:10:3  Troisième.',
        'content/facts.tsv:2  Numéro de fait attendu.',
        'content/site.yaml  Fichier absent.',
        '',
        '5 problèmes dans 3 fichiers.',
      ].join('\n'),
    );
  });

  test('agrees with one', () => {
    expect(formatReport([{ file: 'a.mdx', line: 1, message: 'Non.' }])).toBe('a.mdx:1  Non.\n\n1 problème dans 1 fichier.');
  });

  test('shows no column without a line', () => {
    expect(formatReport([{ file: 'a.mdx', column: 4, message: 'Non.' }])).toMatch(/^a\.mdx {2}Non\.\n/);
  });

  test('leaves the given problems in their order', () => {
    const given = ['b.mdx', 'a.mdx'].map((file) => ({ file, message: 'Non.' }));
    formatReport(given);
    expect(given.map(({ file }) => file)).toEqual(['b.mdx', 'a.mdx']);
  });
});
