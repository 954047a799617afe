import { describe, expect, test } from 'vitest';
import { type Body, readBody, toTyped } from './body.ts';

const file = 'content/entries/run.mdx';

function read(source: string): Body {
  const body = readBody(source, file);
  return 'message' in body ? expect.fail(body.message) : body;
}

describe('a page that is too long or too deep is told, not read', () => {
  test.each([
    ['2 000 headings', '## Titre\n\n'.repeat(2000), 401, /^La page a 2.000 titres ; elle en a 200 au plus/],
    ['a sentence of 190 000 signs', 'mot '.repeat(47_500), 1, /^La page a 190.000 signes ; elle en a 100.000 au plus/],
    ['a line of 20 000 signs', `Un.\n\n${'mot '.repeat(5000)}`, 3, /^La ligne a 20.000 signes ; elle en a 10.000 au plus/],
    ['3 000 quotations', `Un.\n\n${'> '.repeat(3000)}a`, 3, /^Plus de 20 citations ou listes/],
    [
      '300 lists, one a line',
      Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
      21,
      /^Plus de 20 citations ou listes/,
    ],
    ['lists in quotations', `${'> - '.repeat(11)}a`, 1, /^Plus de 20 citations ou listes/],
  ])('%s', (_, source, line, message) => {
    expect(readBody(source, file)).toMatchObject({ file, line, message: expect.stringMatching(message), advice: expect.any(String) });
  });

  test.each([
    ['200 headings', '## Titre\n\n'.repeat(200)],
    ['a paragraph of 90 000 signs', 'mot mot mot mot mot mot\n'.repeat(3750)],
    ['20 quotations', `${'> '.repeat(20)}a`],
    ['a list of 1 000 lines, of two levels', '- a\n  - b\n\nEt.\n\n'.repeat(500)],
  ])('%s are read', (_, source) => {
    expect(readBody(source, file)).not.toHaveProperty('message');
  });
});

describe('readBody', () => {
  test('finds fences, with the line of the file', () => {
    const source =
      '---\ntitle: Lancer\n---\n\n```sh\ndocker run nginx\n```\n\n- Puis :\n\n  ```yaml title="compose.yaml"\n  services:\n    web:\n  ```\n';
    expect(read(source).fences).toEqual([
      { lang: 'sh', meta: '', code: 'docker run nginx', isClosed: true, next: undefined, line: 5, column: 1 },
      { lang: 'yaml', meta: 'title="compose.yaml"', code: 'services:\n  web:', isClosed: true, next: undefined, line: 11, column: 3 },
    ]);
  });

  test('a fence without a language has an empty one', () => {
    expect(read('```\nsortie\n```').fences).toMatchObject([{ lang: '', meta: '' }]);
  });

  test('finds components, in a line and around blocks, with their attributes', () => {
    const source = 'Voir <Note>ici</Note>.\n\n<Answer titre="Réponse" niveau="2">\n\n- <Warning />\n\n</Answer>\n';
    expect(read(source).components).toEqual([
      { name: 'Note', attributes: {}, line: 1, column: 6 },
      { name: 'Answer', attributes: { titre: 'Réponse', niveau: '2' }, line: 3, column: 1 },
      { name: 'Warning', attributes: {}, line: 5, column: 3 },
    ]);
  });

  test('an HTML element is no component', () => {
    expect(read('<kbd>Ctrl</kbd>\n\n<div>texte</div>').components).toEqual([]);
  });

  test('finds code between grave accents, wherever it is', () => {
    expect(read('# `docker`\n\nL’option `--rm`.\n\n| `a` |\n| --- |\n| `b` |\n').inlineCode).toEqual([
      { code: 'docker', isWrong: false, line: 1, column: 3 },
      { code: '--rm', isWrong: false, line: 3, column: 10 },
      { code: 'a', isWrong: false, line: 5, column: 3 },
      { code: 'b', isWrong: false, line: 7, column: 3 },
    ]);
  });

  test('what is inside a fence is only code', () => {
    const { components, inlineCode } = read('```sh\n<Note> `a` {\n```\n');
    expect({ components, inlineCode }).toEqual({ components: [], inlineCode: [] });
  });

  test('finds links and images, Markdown or HTML', () => {
    expect(read('[a](/tp/)\n\n![b](./c.svg)\n\n<a href="/d/">e</a>\n\n[f]: /g/\n')).toMatchObject({
      links: [
        { url: '/tp/', isImage: false, line: 1, column: 1 },
        { url: './c.svg', isImage: true, line: 3 },
        { url: '/d/', isImage: false, line: 5 },
        { url: '/g/', isImage: false, line: 7 },
      ],
    });
  });

  test('finds code that is no fence, but not the remarks', () => {
    expect(read('import a from "b";\n\n{/* oui */}\n\n{valeur} et {/* oui */}\n')).toMatchObject({
      scripts: [
        { line: 1, column: 1 },
        { line: 5, column: 1 },
      ],
    });
  });

  test('knows a fence that has no end', () => {
    expect(read('```sh\nls\n\nDu texte.\n')).toMatchObject({ fences: [{ isClosed: false }] });
    expect(read('```sh\nls\n```\n')).toMatchObject({ fences: [{ isClosed: true }] });
    expect(read('<Note>\n\n~~~text\n```\n~~~\n\n</Note>\n')).toMatchObject({ fences: [{ isClosed: true }] });
  });

  test('does not read the front matter as text', () => {
    expect(read('---\ncommand: docker run <image>\nwarning: "`a`"\n---\n')).toEqual({
      fences: [],
      components: [],
      elements: [],
      links: [],
      scripts: [],
      headings: [],
      boldLines: [],
      inlineCode: [],
      footnotes: [],
      unevenRows: [],
      emptyHeads: [],
      prose: [],
    });
  });

  test.each([
    [
      'an unclosed chevron',
      '---\ntitle: x\n---\n\nLancer <image> ici\n',
      5,
      8,
      /^MDX illisible : la balise <image> n’est pas fermée\.$/,
      /`<image>`/,
    ],
    ['an unclosed brace', 'Le format {{.State}\n', 1, 11, /^MDX illisible : une accolade n’est pas fermée\.$/, /`{{\.State}}`/],
    ['a closing tag alone', 'Texte\n\n</Note>\n', 3, 1, /^MDX illisible : la balise <\/Note> ne ferme rien\.$/, /<\/Note>/],
    ['an unclosed component', 'Texte\n\n<Note>\n\nfin\n', 3, 1, /^MDX illisible : la balise <Note> n’est pas fermée\.$/, /<\/Note>/],
    ['a picture in HTML', 'Texte <img src="x.png">\n', 1, 7, /^Une page ne contient pas de HTML : <img>\.$/, /!\[.*\]\(/],
    ['a line break in HTML', 'Texte<br>\nfin\n', 1, 6, /^Une page ne contient pas de HTML : <br>\.$/, /ligne vide/],
    ['a block of HTML', 'Texte\n\n<div>\n\nfin\n', 3, 1, /^Une page ne contient pas de HTML : <div>\.$/, /Markdown/],
    ['a remark in HTML', 'Texte\n\n<!-- note -->\n', 3, 1, /une remarque de HTML/, /{\/\*/],
    ['an address between chevrons', 'Voir <https://x.org>\n', 1, 6, /une adresse entre chevrons/, /\[texte\]/],
    ['an attribute without quotes', 'Texte\n\n<Diagram name=x/>\n', 3, 1, /entre guillemets/, /name="/],
  ])('tells where %s is', (_, source, line, column, message, told) => {
    const read = readBody(source, file);
    expect(read).toEqual({
      file,
      line,
      column: expect.any(Number),
      message: expect.stringMatching(message),
      advice: expect.stringMatching(told),
    });
    expect('column' in read && read.column).toBe(column);
  });

  test('knows which fence stands right below another', () => {
    const source =
      '```sh\na\n```\n\n```powershell\nb\n```\n\nPuis :\n\n```sh\nc\n```\n\n```\nd\n```\n\n- ```sh\n  e\n  ```\n\n  ```yaml\n  f\n  ```\n';
    expect(read(source).fences.map(({ code, next }) => [code, next])).toEqual([
      ['a', 'powershell'],
      ['b', undefined],
      ['c', ''],
      ['d', undefined],
      ['e', 'yaml'],
      ['f', undefined],
    ]);
  });

  test('knows what is struck, which must not be typed', () => {
    const source = 'Ni ~~`a`~~, ni ~~jamais **`b`**~~, mais `c`.\n\n> ~~`d`~~ et `e`\n';
    expect(read(source).inlineCode.map(({ code, isWrong, line, column }) => [code, isWrong, line, column])).toEqual([
      ['a', true, 1, 6],
      ['b', true, 1, 27],
      ['c', false, 1, 41],
      ['d', true, 3, 5],
      ['e', false, 3, 14],
    ]);
  });
});

describe('toTyped', () => {
  test.each<[lang: string, code: string, typed: string]>([
    ['sh', 'docker ps\n# fin', 'docker ps\n# fin'],
    ['powershell', 'docker run `\n  nginx', 'docker run `\n  nginx'],
    ['console', '$ docker ps\nCONTAINER <ID>\n# ls', 'docker ps\n\nls'],
    ['text', 'docker ps', ''],
    ['yaml', 'a: <b>', ''],
    ['', 'docker ps', ''],
  ])('%s: %j', (lang, code, typed) => {
    expect(toTyped({ lang, code })).toBe(typed);
  });
});
