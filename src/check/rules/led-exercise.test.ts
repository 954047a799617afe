import { expect, test } from 'vitest';
import { createContent, toExerciseFile, toGuideFile } from '../../model/fixtures.ts';
import { ledExercise } from './led-exercise.ts';

const file = 'content/guide/comprendre/page.mdx';
const check = (body: string, after = 'comprendre/page') =>
  ledExercise.check(
    createContent({ 'guide/comprendre/page.mdx': toGuideFile({}, body), 'exercises/premier.mdx': toExerciseFile({ after }) }),
  );
const missing = 'Cette page prépare le TP « Premier conteneur », et ne finit pas par lui.';

test.each([
  ['leads to it at its end', 'Un texte.\n\n## À vous\n\nFaites le [TP](/tp/premier/).\n'],
  ['leads to a part of it', 'Un texte.\n\n## À vous\n\nFaites le [TP](/tp/premier/#etapes), ou autre chose.\n\n### Ensuite\n'],
])('a page that %s', (_, body) => {
  expect(check(body)).toEqual([]);
});

test.each([
  ['nothing', 'Un texte.\n', 1, missing],
  ['a link in the text', 'Un texte, un [TP](/tp/premier/).\n\n## Fin\n', 8, missing],
  ['another exercise', '## À vous\n\nFaites [celui-ci](/tp/autre/).\n', 6, missing],
  ['a link before', 'Le [TP](/tp/premier/).\n\n## À vous\n\nFaites-le.\n', 8, missing],
  ['too early', '## À vous\n\nLe [TP](/tp/premier/).\n\n## Fin\n', 6, '« À vous » n’est pas la dernière partie.'],
])('a page that it follows: %s', (_, body, line, message) => {
  expect(check(body)).toEqual([{ file, line, column: 1, message, advice: expect.any(String) }]);
});

test('an exercise that no page prepares', () => {
  expect(check('Un texte.\n', 'comprendre/autre')).toEqual([]);
});
