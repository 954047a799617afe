import { mdxToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { align, readPlain, readProse } from './prose.ts';

const code = '\ufffc';

describe('align', () => {
  test.each<[text: string, source: string, from: number, offsets: number[]]>([
    ['abc', 'abc', 0, [0, 1, 2]],
    ['l’a', "title: 'l’a'", 7, [8, 9, 10]],
    ["l'a", "'l''a'", 0, [1, 2, 4]],
    ['a_b', String.raw`a\_b`, 0, [0, 2, 3]],
    ['a b', 'a\n   b', 0, [0, 1, 5]],
    ['', 'a', 0, []],
  ])('%j in %j', (text, source, from, offsets) => {
    expect(align(text, source, from)).toEqual(offsets);
  });
});

describe('readProse', () => {
  const read = (source: string) => readProse(mdxToMdast(source), source);

  test('reads block by block, code and fences kept out', () => {
    const source =
      '---\ntitle: Non\n---\n\n## Un *layer*\n\nÉté `x` : [lien](/a/)\n\n```sh\nls\n```\n\n| A | `b` |\n| - | - |\n| c | d |\n';
    expect(read(source).map(({ text }) => text)).toEqual(['Un layer', `Été ${code} : lien`, 'A', code, 'c', 'd']);
  });

  test('knows where each character stands', () => {
    const source = 'Un **mot**,\ndeux `x` *words*\n';
    const [prose] = read(source);
    expect([...(prose?.text ?? '')].map((_, index) => source[prose?.offsets[index] ?? -1]).join('')).toBe('Un mot,\ndeux ` words');
  });

  test('knows what is in another language', () => {
    const [prose] = read('une couche (*image layer*)\n');
    expect(prose?.foreign.map(([start, end]) => prose.text.slice(start, end))).toEqual(['image layer']);
  });

  test('reads what is said of an image', () => {
    expect(read('![Un schéma](/a.svg)\n').map(({ text }) => text)).toContain('Un schéma');
  });

  test('reads inside components', () => {
    expect(read('<Note>\n\nDu texte.\n\n</Note>\n').map(({ text }) => text)).toEqual(['Du texte.']);
  });
});

describe('readPlain', () => {
  test.each([
    ['Copier', 'Copier', [0, 1, 2, 3, 4, 5]],
    ['{n} x', `${code} x`, [0, 3, 4]],
  ])('%j', (text, plain, offsets) => {
    expect(readPlain(text)).toEqual({ text: plain, offsets, foreign: [] });
  });
});
