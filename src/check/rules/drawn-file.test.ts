import { describe, expect, test } from 'vitest';
import { createContent, toDiagramFile, toGuideFile } from '../../model/fixtures.ts';
import { drawnFile } from './drawn-file.ts';

const file = 'content/diagrams/lignes.yaml';
const lines = '```text title="recette"\nPRENDS a\n\nFAIS b c\n```\n';
const toBoxes = (...texts: readonly string[]) =>
  `{ ${texts.map((text, index) => `b${index}: { at: [${index}, ${4 * index}, 9, 4], text: "${text}" }`).join(', ')} }`;
const check = (boxes: string, page = `\n${lines}\n<Diagram name="lignes" />\n`) =>
  drawnFile
    .check(
      createContent({
        'diagrams/lignes.yaml': toDiagramFile({ boxes, file: 'recette' }),
        'guide/comprendre/image.mdx': toGuideFile({}, page),
      }),
    )
    .map(({ file: where, message }) => `${where} ${message}`);

describe('drawnFile', () => {
  test('accepts boxes that say the lines of the file, or how they begin; other words are free', () => {
    expect(check(toBoxes('`PRENDS a`', 'un mot', '`FAIS b`'))).toEqual([]);
  });

  test('tells a line that is not drawn', () => {
    expect(check(toBoxes('`PRENDS a`'))).toEqual([`${file} La ligne 2 de « recette » n’est pas dessinée : « FAIS b c ».`]);
  });

  test('tells a box that no line begins with, even in its middle', () => {
    expect(check(toBoxes('`PRENDS a`', '`FAI`'))).toEqual([`${file} « FAI » ne commence pas la ligne 2 de « recette » : « FAIS b c ».`]);
  });

  test('tells a line that the file has no more', () => {
    expect(check(toBoxes('`PRENDS a`', '`FAIS`', '`JETTE`'))).toEqual([`${file} « JETTE » n’est pas une ligne de « recette ».`]);
  });

  test('reads the last file of that name before the picture, and asks for one', () => {
    const other = lines.replace('PRENDS a', 'DONNE a');
    expect(check(toBoxes('`DONNE a`', '`FAIS`'), `\n${lines}\n${other}\n<Diagram name="lignes" />\n\n${lines}`)).toEqual([]);
    expect(check(toBoxes('`PRENDS`'), `\n<Diagram name="lignes" />\n\n${lines}`)).toEqual([
      `${file} Aucun fichier « recette » ne précède ce dessin dans content/guide/comprendre/image.mdx.`,
    ]);
  });
});
