import { describe, expect, test } from 'vitest';
import { parseFacts } from './facts.ts';

const header = 'id\tnote\tline\tkind\twhat_the_note_says\tverdict\tcorrect_statement\treason\ttopic';
const row = (id: string, verdict = 'wrong') =>
  `${id}\tnote-1\t12\tdefinition\tUne image est « vivante »\t${verdict}\tUne image est figée.\tElle ne change pas.\timages`;

describe('parseFacts', () => {
  test('reads each row, in the order of the file', () => {
    const { facts, errors } = parseFacts(`${header}\n${row('F002')}\n${row('F001', 'ok')}\n`);
    expect(errors).toEqual([]);
    expect(facts.map(({ id }) => id)).toEqual(['F002', 'F001']);
    expect(facts[0]).toEqual({
      id: 'F002',
      note: 'note-1',
      line: 12,
      kind: 'definition',
      says: 'Une image est « vivante »',
      verdict: 'wrong',
      correct: 'Une image est figée.',
      reason: 'Elle ne change pas.',
      topic: 'images',
    });
  });

  test('finds columns by their name, whatever their order, and ignores the others', () => {
    const swapped = 'topic\treason\tcorrect_statement\tverdict\twhat_the_note_says\tkind\tline\tnote\tautre\tid';
    const { facts, errors } = parseFacts(`${swapped}\nimages\t\tVrai.\tok\tDit\tfact\t3\tnote-2\tx\tF007`);
    expect(errors).toEqual([]);
    expect(facts).toMatchObject([{ id: 'F007', says: 'Dit', correct: 'Vrai.', reason: '', line: 3, topic: 'images' }]);
  });

  test('does not read quotes', () => {
    const { facts } = parseFacts(`${header}\nF001\tn\t1\tk\t"Une image"\tok\t"Vrai\t\tt`);
    expect(facts).toMatchObject([{ says: '"Une image"', correct: '"Vrai' }]);
  });

  test('accepts Windows line breaks and empty lines, which count', () => {
    const { facts, errors } = parseFacts(`${header}\r\n\r\n${row('F001')}\r\n\r\n${row('F1')}\r\n`);
    expect(facts).toMatchObject([{ id: 'F001', topic: 'images' }]);
    expect(errors.map(({ line }) => line)).toEqual([5]);
  });

  test('tells every mistake of every row, each with its line, and keeps the good ones', () => {
    const { facts, errors } = parseFacts([header, 'F12\tn\tdeux\tk\t\tfaux\tVrai.\t\tt', row('F002'), row('F002')].join('\n'));
    expect(facts.map(({ id }) => id)).toEqual(['F002']);
    expect(errors).toEqual([
      { line: 2, message: 'id : Numéro de fait attendu, de la forme F001.' },
      { line: 2, message: 'line : Numéro de ligne attendu.' },
      { line: 2, message: 'says : Énoncé vide.' },
      { line: 2, message: 'verdict : Verdict attendu : ok, typo, imprecise, outdated ou wrong.' },
      { line: 4, message: 'Le fait F002 est déjà défini plus haut.' },
    ]);
  });

  test('a row that is cut short is a mistake', () => {
    expect(parseFacts(`${header}\nF001\tnote-1\t1`).errors).toContainEqual({
      line: 2,
      message: '3 colonnes au lieu de 9 : une tabulation les sépare, et rien d’autre.',
    });
  });

  test('names the columns that are absent', () => {
    expect(parseFacts(`${header.replace('\treason', '').replace('id\t', '')}\n${row('F001')}`)).toEqual({
      facts: [],
      lines: new Map(),
      errors: [{ line: 1, message: 'Colonnes absentes : id, reason.' }],
    });
  });

  test('an empty file has no column', () => {
    expect(parseFacts('').errors).toMatchObject([{ line: 1, message: expect.stringMatching(/^Colonnes absentes : id, note, line/) }]);
  });
});
