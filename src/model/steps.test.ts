import { expect, test } from 'vitest';
import { toSteps } from './steps.ts';

const toHeadings = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [marks = '', ...words] = line.trim().split(' ');
      return { depth: marks.length, text: words.join(' '), slug: words.join('-').toLowerCase() };
    });

test.each([
  ['## Avant\n### Pas ici\n## Étapes\n### Lancer\n#### Détail\n### Arrêter\n## Vérifier\n### Ni ici', ['lancer', 'arrêter']],
  ['## Étapes\n### Lancer', ['lancer']],
  ['## Étapes', []],
  ['### Lancer', []],
])('%s', (headings, steps) => {
  expect(toSteps(toHeadings(headings))).toEqual(steps);
});
