import { expect, test } from 'vitest';
import { createContent, toExerciseFile } from '../../model/fixtures.ts';
import { titledStep } from './titled-step.ts';

const check = (body: string) =>
  titledStep.check(createContent({ 'exercises/essai.mdx': toExerciseFile({}, body) })).map(({ message, advice }) => [message, advice]);

test('a step in bold is told, a question after the steps is not', () => {
  expect(check('\n## Étapes\n\n### Un titre\n\nLe mot **gras**.\n\n## Questions\n\n**Pourquoi ?**\n')).toEqual([]);
  expect(check('\n## Étapes\n\n**Préparer une page.**\n\n## Questions\n')).toEqual([
    ['« Préparer une page. » est en gras à la place d’un titre.', 'Une étape a son titre : « ### Préparer une page ».'],
  ]);
});
