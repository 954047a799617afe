import { describe, expect, test } from 'vitest';
import type { CheckedPage, PageCheck } from '../../file-formats/format-problem.ts';
import { createContent, toEntryFile, toSiteFile } from '../../model/fixtures.ts';
import { soundPage } from './sound-page.ts';

const guide = `---
title: Une page
summary: Une page du cours, pour la relire en entier
order: 10
---

Un \`mot\` et une phrase.

\`\`\`text title="a.txt"
premier
second
\`\`\`
`;

test('asks the content what it thinks of each page, and tells the place in the file', () => {
  const seen: unknown[] = [];
  const content = createContent(
    { 'guide/un/page.mdx': guide },
    {
      pageChecks: [
        (page) => {
          seen.push(page);
          return page.blocks.map((_, block) => ({ block, line: 2, column: 3, message: 'Non.', advice: 'Autrement.' }));
        },
      ],
    },
  );
  expect(soundPage.check(content)).toContainEqual({
    file: 'content/guide/un/page.mdx',
    line: 11,
    column: 3,
    message: 'Non.',
    advice: 'Autrement.',
  });
  expect(seen).toContainEqual({
    file: 'guide/un/page.mdx',
    text: expect.stringMatching(/pour la relire[\s\S]*mot/),
    blocks: [{ lang: 'text', title: 'a.txt', code: 'premier\nsecond' }],
  });
});

describe('whatever a page shows', () => {
  /** Refuses a word, wherever it is shown. */
  const refuse: PageCheck = ({ blocks }) =>
    blocks.flatMap(({ code }, block) =>
      [...code.matchAll(/interdit/g)].map(({ index }) => {
        const lines = code.slice(0, index).split('\n');
        return { block, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, message: 'Non.' };
      }),
    );
  /** Where the word stands in its file, as an author counts. */
  const placeOf = (source: string) => {
    const lines = source.slice(0, source.indexOf('interdit')).split('\n');
    return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  };
  const fence = '\n```sh\ndocker run interdit\n```\n';
  const format = 'fileFormats: [{ path: fichier, title: Fichier, summary: Ce que dit ce fichier et comment l’écrire, language: yaml }]';
  const page = (fields: string) => `---\ntitle: Une page\n${fields}\n---\n${fence}`;

  test.each<[name: string, file: string, source: string]>([
    ['the command of an entry', 'entries/essai.mdx', toEntryFile({ command: 'docker run <image> interdit' })],
    ['its example', 'entries/essai.mdx', toEntryFile({ example: '|-\n  docker run \\\n    interdit' })],
    ['its body', 'entries/essai.mdx', `${toEntryFile()}${fence}`],
    [
      'an instruction',
      'instructions/fichier/cle.mdx',
      '---\ntitle: Écrire la clé\nname: cle\nsyntax: cle\nexample: |-\n  a:\n    cle: interdit\nsummary: Ce que fait cette clé dans son fichier\norder: 10\nintentions: [écrire la clé]\n---\n',
    ],
    ['a page of its own', 'pages/essai.mdx', page('summary: Ce que dit cette page de son sujet\norder: 30\nlabel: Essai')],
    [
      'the command that the home page takes apart',
      'site.yaml',
      toSiteFile({
        home: '{ wishes: [{ wish: Lancer, entry: run }], anatomy: { entry: run, parts: [{ text: docker, caption: a }, { text: run interdit, caption: b }] } }',
      }),
    ],
    [
      'a file on a sheet',
      'site.yaml',
      toSiteFile({
        sheet:
          '{ pages: [{ title: Page, size: 9, groups: [], instructions: [{ format: fichier, lang: yaml, file: f.yaml, example: "a: interdit" }] }] }',
      }),
    ],
  ])('%s', (_, file, source) => {
    const site = file === 'site.yaml' ? source : `${toSiteFile()}${format}\n`;
    const content = createContent({ 'site.yaml': site, [file]: source }, { pageChecks: [refuse] });
    expect(soundPage.check(content)).toEqual([{ file: `content/${file}`, ...placeOf(source), message: 'Non.' }]);
  });

  test('what one page says is no word about another, nor what the site says of itself about a page', () => {
    const seen = new Map<string, CheckedPage>();
    const content = createContent(
      { 'guide/un/page.mdx': guide, 'entries/essai.mdx': toEntryFile({ warning: 'Une mise en garde.' }) },
      {
        pageChecks: [
          (page) => {
            seen.set(page.file, page);
            return [];
          },
        ],
      },
    );
    soundPage.check(content);
    expect(seen.get('entries/essai.mdx')?.text).toMatch(/mise en garde/);
    // What is typed is no sentence of the page.
    expect(seen.get('entries/essai.mdx')?.text).not.toMatch(/docker run/);
    expect(seen.get('site.yaml')?.text).toBe('');
  });
});
