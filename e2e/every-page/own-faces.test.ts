import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openSync } from 'fontkit';
import { Parser } from 'htmlparser2';
import { fontFile } from '../../src/exports/picture/fonts.ts';
import { keyboardTexts, ui } from '../../src/ui.ts';
import { copyTexts } from '../../src/ui-copy.ts';
import { searchTexts } from '../../src/ui-search.ts';
import { output, pages, read, readPage } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

const readCharacters = (family: string): ReadonlySet<number> => {
  const font = openSync(fileURLToPath(import.meta.resolve(fontFile(family))));
  if (!('characterSet' in font)) throw new Error(`several fonts in ${family}`);
  return new Set(font.characterSet);
};
const text = readCharacters('brygada-1918');
const code = readCharacters('atkinson-hyperlegible-mono');

/** Characters that have no ink: line ends, tabs, and the narrow space before a punctuation mark. */
const isSeen = (character: string) => !/[\s\u202f]/.test(character);

const findForeign = (words: string, face: ReadonlySet<number>): string[] =>
  [...words].filter((character) => isSeen(character) && !face.has(character.codePointAt(0) ?? 0));

/** Characters of a page that no face of the site has, in the face that shows them; those that are drawn do not count. */
function findForeignOf(html: string): string[] {
  const around: { isCode: boolean; isUnseen: boolean }[] = [];
  const foreign: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const last = around.at(-1);
      around.push({
        isCode: last?.isCode === true || ['code', 'kbd', 'pre'].includes(name),
        // In a `pre` a sign is drawn in the place of its text.
        isUnseen:
          last?.isUnseen === true || ['head', 'script', 'style'].includes(name) || (last?.isCode === true && 'data-sign' in attributes),
      });
    },
    onclosetag() {
      around.pop();
    },
    ontext(words) {
      const last = around.at(-1);
      if (!last?.isUnseen) foreign.push(...findForeign(words, last?.isCode ? code : text));
    },
  });
  parser.end(html);
  return foreign;
}

test('every character of every page is in the faces of the site, or drawn', () => {
  const foreign = pages.flatMap((path) => {
    const found = findForeignOf(readPage(path));
    return found.length > 0 ? [`${path}: ${[...new Set(found)].join(' ')}`] : [];
  });
  expect(foreign).toEqual([]);
});

test('so is every character that a style or a script adds', () => {
  const styles = globSync('_astro/*.css', { cwd: output }).map((file) => read(file));
  const added = styles.flatMap((css) => [...css.matchAll(/[{;]content:\s*(?<value>(?:"[^"]*"|'[^']*'|[^;}])*)/g)]);
  expect(added.length).toBeGreaterThan(5);
  const contents = added
    .map(({ groups }) => (groups?.value ?? '').replace(/url\([^)]*\)/g, ''))
    .map((value) => value.replace(/\\(?<hex>[0-9a-f]{1,6}) ?/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))));
  expect(contents.flatMap((value) => findForeign(value, text))).toEqual([]);
  expect(findForeign(JSON.stringify([ui, searchTexts, keyboardTexts, copyTexts]), text)).toEqual([]);
});
