import { expect, test } from 'vitest';
import { createContent, toEntryFile } from '../../model/fixtures.ts';
import { closedMarks } from './closed-marks.ts';

const check = (body: string) =>
  closedMarks
    .check(createContent({ 'entries/run.mdx': toEntryFile({}, body) }))
    .map(({ line, column, message }) => [line, column, message]);

test('accepts what is closed, and signs that are meant', () => {
  const table = '| a | b |\n|---|---|\n| `x\\|y` | 2 |\n| | 3 |\n';
  expect(check(`\nUn **gras**, un *mot*, du \`code\` et un [lien](/).\n\nUne note\\* ~~\`faux\`~~, et 3 * 4, [sic].\n\n${table}`)).toEqual(
    [],
  );
});

test.each([
  ['\nUn **gras jamais fermé.\n', 11, 4, /^Deux astérisques/],
  ['\nUn *mot jamais fermé.\n', 11, 4, /^Un astérisque est seul/],
  ['\nDu `code jamais fermé.\n', 11, 4, /^Un accent grave/],
  ['\nUn [lien](https://exemple.fr jamais fermé.\n', 11, 9, /^Le lien n’est pas fermé/],
  ['\nUn [lien jamais fermé.\n', 11, 4, /^Le crochet n’est pas fermé/],
  ['\nUne ~~commande jamais fermée.\n', 11, 5, /^Deux tildes/],
  ['\nUn _mot jamais fermé.\n', 11, 4, /^Un tiret bas/],
  ['\nUn __gras jamais fermé.\n', 11, 4, /^Un tiret bas/],
  ['\nUn [lien][absent].\n', 11, 9, /^Ce lien renvoie/],
  ['\n| a | b |\n|---|---|\n| 1 |\n', 13, 1, /a 1 cellule ; il a 2 colonnes/],
  ['\n| a | b |\n|---|---|\n| 1 | 2 | 3 |\n', 13, 1, /a 3 cellules ; il a 2 colonnes/],
  ['\n| a | |\n|---|---|\n| 1 | 2 |\n', 11, 5, /^Une colonne de ce tableau n’a pas de titre/],
  ['\n| | |\n|---|---|\n| 1 | 2 |\n', 11, 1, /^Une colonne de ce tableau n’a pas de titre/],
])('refuses %j', (body, line, column, message) => {
  expect(check(body)).toEqual([[line, column, expect.stringMatching(message)]]);
});
