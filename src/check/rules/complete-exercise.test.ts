import { expect, test } from 'vitest';
import { createContent, toExerciseFile } from '../../model/fixtures.ts';
import { completeExercise } from './complete-exercise.ts';

const file = 'content/exercises/premier.mdx';
const check = (body: string) => completeExercise.check(createContent({ 'exercises/premier.mdx': toExerciseFile({}, body) }));

test('a session with all its parts', () => {
  expect(check('## Étapes\n\n### Lancer\n\n## Vérifier\n\n## Nettoyer\n\n## Pour aller plus loin\n')).toEqual([]);
});

test('parts that are missing', () => {
  expect(check('## Étapes\n\n### Lancer\n\n### Vérifier\n\n## Nettoyer\n').map(({ message }) => message)).toEqual([
    'La partie « Vérifier » manque.',
    'La partie « Pour aller plus loin » manque.',
  ]);
});

test('no step, with the line of its part', () => {
  expect(check('Avant.\n\n## Étapes\n\nRien.\n\n## Vérifier\n\n## Nettoyer\n\n## Pour aller plus loin\n')).toEqual([
    { file, line: 11, column: 1, message: 'Aucune étape.', advice: 'Chaque étape a son titre : « ### Préparer une page ».' },
  ]);
});
