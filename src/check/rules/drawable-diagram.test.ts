import { describe, expect, test } from 'vitest';
import { createContent, toDiagramFile } from '../../model/fixtures.ts';
import { drawableDiagram } from './drawable-diagram.ts';

const file = 'content/diagrams/essai.yaml';
const check = (fields: Readonly<Record<string, string>> = {}) =>
  drawableDiagram.check(createContent({ 'diagrams/essai.yaml': toDiagramFile(fields) }));

describe('drawableDiagram', () => {
  test('accepts a drawing that reads well', () => {
    expect(check()).toEqual([]);
  });

  test('tells where a text overflows', () => {
    expect(check({ boxes: '{ client: { at: [10, 0, 9, 4], text: Un client trop loquace } }' })).toEqual([
      {
        file,
        line: 5,
        column: 39,
        message: expect.stringMatching(/^« Un client trop loquace » déborde de sa boîte : il y manque \d+ colonnes?\.$/),
      },
    ]);
  });

  test('asks for the accents of a command, so that it is checked', () => {
    expect(check({ texts: '[{ at: [10, 8], text: docker run }, { at: [30, 8], text: "`docker run`" }]' })).toEqual([
      { file, line: 6, column: 9, message: '« docker run » : une commande s’écrit entre accents graves.' },
    ]);
  });

  test('names the nearest box of an arrow', () => {
    expect(check({ arrows: '[{ from: [5, 8], to: clinet }]' })).toEqual([
      { file, line: 6, column: 26, message: 'Aucune boîte ne s’appelle « clinet ».', advice: 'Vouliez-vous écrire « client » ?' },
    ]);
  });
});
