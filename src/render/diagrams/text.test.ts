import { describe, expect, test } from 'vitest';
import { measure, toRuns } from './text.ts';

describe('toRuns', () => {
  test.each([
    ['Démon', [{ text: 'Démon', isCode: false }]],
    ['`docker run`', [{ text: 'docker run', isCode: true }]],
    [
      'volume `donnees`, nommé',
      [
        { text: 'volume ', isCode: false },
        { text: 'donnees', isCode: true },
        { text: ', nommé', isCode: false },
      ],
    ],
  ])('cuts %s', (line, runs) => expect(toRuns(line)).toEqual(runs));
});

describe('measure', () => {
  test('gives every letter of code the same width', () => {
    expect(measure(toRuns('`iiii`'))).toBeCloseTo(measure(toRuns('`MMMM`')));
    expect(measure(toRuns('`docker run`'))).toBeCloseTo(10 * 0.632 * 13.5);
  });

  // As a browser measures them, at 15 units.
  test.each([
    ['couche inscriptible', 134.2],
    ['Noyau de Xubuntu', 128.1],
    ['Hyperviseur', 86.2],
    ['tirés d’une image', 119.5],
    ['volume `donnees`', 114.5],
  ])('measures %s within 3 %%', (line, width) => {
    expect(Math.abs(measure(toRuns(line)) - width)).toBeLessThan(width * 0.03);
  });

  test('gives titles a little more, and an unknown letter a wide one', () => {
    expect(measure(toRuns('Conteneur'), true)).toBeGreaterThan(measure(toRuns('Conteneur')));
    expect(measure(toRuns('Ж'))).toBeGreaterThan(measure(toRuns('n')));
  });
});
