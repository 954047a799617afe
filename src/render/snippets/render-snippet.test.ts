import { toHtml } from 'hast-util-to-html';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import type { Values } from '../../command-line/template.ts';
import { createEntryFields, createHandbook, createOptionsFields, createSite } from '../../model/fixtures.ts';
import type { SnippetSource } from '../../model/snippet.ts';
import { createSnippetRenderer } from './render-snippet.ts';

const defaults = { image: 'nginx', conteneur: 'web', commande: 'run', dossier: '/usr/share/nginx/html' };
const placeholders = Object.fromEntries(
  Object.entries(defaults).map(([name, value]) => [name, { default: value, meaning: `Sens de ${name}` }]),
);
const destroys = [{ with: [], lost: 'les volumes **anonymes**', kept: 'les autres', look: 'ls' }];
const handbook = createHandbook({
  site: createSite({ placeholders }),
  entries: [
    { slug: 'prune', fields: createEntryFields({ command: 'docker volume prune' }) },
    { slug: 'ls', fields: createEntryFields({ command: 'docker ps', example: 'docker ps -a' }) },
  ],
  // Only what it deletes: no word of it is explained.
  options: [createOptionsFields({ command: 'docker volume prune', destroys })],
});
const render = await createSnippetRenderer({ handbook, base: '/cours/' });

/** An element of the page: what a browser makes of its tag, and the text inside. */
interface Found {
  tag: string;
  attributes: Record<string, string>;
  text: string;
  /** Tags around it, from the page's own. */
  around: string[];
}

/** The HTML of a snippet, and its elements in order. */
async function show(source: SnippetSource, values?: Values): Promise<{ html: string; elements: Found[] }> {
  const html = toHtml(await render(source, values));
  const elements: Found[] = [];
  const open: Found[] = [];
  const parser = new Parser({
    onopentag(tag, attributes) {
      const found = { tag, attributes, text: '', around: open.map((one) => one.tag) };
      elements.push(found);
      open.push(found);
    },
    ontext(text) {
      for (const found of open) found.text += text;
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.end(html);
  return { html, elements };
}

const textsOf = (elements: readonly Found[], tag: string) => elements.filter((found) => found.tag === tag).map(({ text }) => text);

/** The code that is shown, whatever explains it below. */
const codesOf = (elements: readonly Found[]) =>
  textsOf(
    elements.filter(({ around }) => around.at(-1) === 'pre'),
    'code',
  );

/** What the buttons of a snippet copy. */
const copiesOf = (elements: readonly Found[]) => elements.flatMap(({ attributes }) => attributes['data-copy'] ?? []);

describe('a script', () => {
  test('has a block and a button for each command', async () => {
    const { elements } = await show({ lang: 'sh', code: '# d’abord\ndocker ps\ndocker run \\\n  -d nginx\n# ensuite\nls' });
    expect(copiesOf(elements)).toEqual(['docker ps', 'docker run \\\n  -d nginx', 'ls']);
    expect(textsOf(elements, 'button')).toEqual(['Copier', 'Copier', 'Copier']);
    // Each is named once more where its words are told, together.
    expect(textsOf(elements, 'p')).toEqual(['d’abord', 'ensuite', 'docker ps', 'docker run …', 'ls']);
    expect(textsOf(elements, 'summary')).toEqual(['Mot à mot']);
    expect(elements.filter(({ tag }) => tag === 'copy-button')).toHaveLength(3);
  });

  test.each([
    'docker run \\\n    --rm \\\n\t-it nginx',
    'docker ps --format "{{.Names}}" | grep \'a & b\' && echo "é > è"',
    'cat <<EOF > Dockerfile\nFROM nginx\n\n  RUN ls\nEOF',
    'docker rm $(docker ps -aq)',
    'echo `date` \\$HOME   /tmp',
  ])('copies and shows the same bytes: %j', async (code) => {
    const { elements } = await show({ lang: 'sh', code });
    expect(copiesOf(elements)).toEqual([code]);
    expect(codesOf(elements)).toEqual([code]);
  });

  test('draws the prompt beside the text', async () => {
    const { elements } = await show({ lang: 'sh', code: 'docker ps' });
    expect(elements.find(({ tag }) => tag === 'pre')).toMatchObject({ tag: 'pre', attributes: { 'data-prompt': '$ ' }, text: 'docker ps' });
  });

  test('says to a screen reader what is copied, on one line', async () => {
    const { elements } = await show({ lang: 'sh', code: 'docker run \\\n  -d nginx' });
    expect(elements.find(({ tag }) => tag === 'button')?.attributes).toEqual({
      type: 'button',
      'aria-label': 'Copier la commande docker run \\ -d nginx',
      'data-verb': 'Copier la commande',
    });
  });

  test('marks the words that name each command', async () => {
    const { elements } = await show({ lang: 'sh', code: 'docker run -d nginx\ndocker volume prune -f\nls -l' });
    expect(textsOf(elements, 'b')).toEqual(['docker run', 'docker volume prune', 'ls']);
  });

  test('marks them however they are spaced', async () => {
    const { elements } = await show({ lang: 'sh', code: 'docker  run   nginx' });
    expect(textsOf(elements, 'b')).toEqual(['docker  run']);
  });

  test('marks placeholders, with their default value', async () => {
    const { elements } = await show({ lang: 'sh', code: 'docker run -v .:<dossier> --name <conteneur> <image>' });
    expect(elements.filter(({ tag }) => tag === 'var').map(({ attributes, text }) => [attributes['data-placeholder'], text])).toEqual([
      ['dossier', '/usr/share/nginx/html'],
      ['conteneur', 'web'],
      ['image', 'nginx'],
    ]);
    expect(copiesOf(elements)).toEqual(['docker run -v .:/usr/share/nginx/html --name web nginx']);
  });

  test('prefers the values of the page to those of the site', async () => {
    const { elements } = await show({ lang: 'sh', code: 'docker run --name <conteneur> <image>' }, { image: 'ubuntu:24.04' });
    expect(copiesOf(elements)).toEqual(['docker run --name web ubuntu:24.04']);
  });

  test('marks a placeholder inside the words of a command', async () => {
    const { elements } = await show({ lang: 'sh', code: 'docker <commande> --help' });
    expect(textsOf(elements, 'b')).toEqual(['docker run']);
    expect(textsOf(elements, 'var')).toEqual(['run']);
  });

  test('throws when a placeholder has no value', async () => {
    await expect(render({ lang: 'sh', code: 'docker pull <dépôt>' })).rejects.toThrow('no value for <dépôt>');
  });
});

describe('PowerShell', () => {
  test('has its own prompt, and keeps its continued lines', async () => {
    const { elements } = await show({ lang: 'powershell', code: 'docker run `\n  <image>\ndocker ps' });
    expect(copiesOf(elements)).toEqual(['docker run `\n  nginx', 'docker ps']);
    expect(elements.flatMap(({ attributes }) => attributes['data-prompt'] ?? [])).toEqual(['> ', '> ']);
    expect(textsOf(elements, 'var')).toEqual(['nginx']);
  });
});

describe('a transcript', () => {
  test('tells what is typed from what comes back, which is not copied', async () => {
    const { elements } = await show({ lang: 'console', code: '$ docker exec -it <conteneur> sh\nroot@3f2a:/# ls\nbin  <etc>\n\nvar' });
    expect(copiesOf(elements)).toEqual(['docker exec -it web sh', 'ls']);
    expect(elements.flatMap(({ attributes }) => attributes['data-prompt'] ?? [])).toEqual(['$ ', 'root@3f2a:/# ']);
    expect(codesOf(elements)).toEqual(['docker exec -it web sh', 'ls', 'bin  <etc>\n\nvar']);
  });

  test('the keyboard reaches a table, which has a name; a sentence needs no reaching', async () => {
    const { elements } = await show({ lang: 'console', code: '$ docker ps\nID   NAME\n1    web' });
    expect(elements.find(({ tag }) => tag === 'scroll-area')?.attributes).toEqual({ 'data-label': 'Exemple de sortie' });
    expect(textsOf(elements, 'figcaption')).toEqual([]);
    const sentence = await show({ lang: 'console', code: '$ ls\nbin' });
    expect(sentence.elements.filter(({ tag, attributes }) => tag === 'scroll-area' || attributes.tabindex)).toEqual([]);
  });
});

describe('an output', () => {
  test.each([
    ['en', undefined],
    ['fr', 'langue="fr"'],
  ])('is said in its language: %s', async (lang, meta) => {
    const { elements } = await show({ lang: 'text', code: 'hello', ...(meta ? { meta } : {}) });
    expect(elements.find(({ tag }) => tag === 'code')?.attributes.lang).toBe(lang);
  });

  test('says what it is when it stands alone, and has no button', async () => {
    const { elements } = await show({ lang: 'text', code: 'CONTAINER ID   <none>' });
    expect(textsOf(elements, 'figcaption')).toEqual(['Exemple de sortie']);
    expect(codesOf(elements)).toEqual(['CONTAINER ID   <none>']);
    expect(copiesOf(elements)).toEqual([]);
    expect(textsOf(elements, 'button')).toEqual([]);
  });

  test('draws the signs that the faces of the site lack, and keeps their text', async () => {
    const { elements } = await show({ lang: 'text', code: 'ℹ pass 1\n✔ web' });
    const signs = elements.filter(({ attributes }) => 'data-sign' in attributes);
    expect(signs.map(({ attributes, text }) => [attributes['data-sign'], text])).toEqual([
      ['info', 'ℹ'],
      ['right', '✔'],
    ]);
  });
});

describe('a file', () => {
  const code = 'services:\n  web:\n    image: "<image>"  # é';

  test('is copied whole, and named', async () => {
    const { elements } = await show({ lang: 'yaml', meta: 'title="compose.yaml"', code });
    expect(copiesOf(elements)).toEqual([code]);
    expect(codesOf(elements)).toEqual([code]);
    expect(textsOf(elements, 'figcaption')).toEqual(['compose.yaml']);
    expect(elements.find(({ tag }) => tag === 'button')?.attributes['aria-label']).toBe('Copier le fichier compose.yaml');
  });

  test('each step of the indent of a line, and the dash of a list, holds what it leads to', async () => {
    const { elements } = await show({ lang: 'yaml', code: `${code}\n    ports:\n      - "80:80"` });
    expect(elements.filter(({ attributes }) => attributes.class === 'in').map(({ text }) => text)).toEqual([
      '  web:',
      '    image: "<image>"  # é',
      '  image: "<image>"  # é',
      '    ports:',
      '  ports:',
      '      - "80:80"',
      '    - "80:80"',
      '  - "80:80"',
      '- "80:80"',
    ]);
    expect(elements.filter(({ attributes }) => attributes.class === 'line').map(({ text }) => text)).toEqual([
      'services:',
      'web:',
      'image: "<image>"  # é',
      'ports:',
      '"80:80"',
    ]);
  });

  test('the last word of a long line that goes on and the sign that says so are in one box, an element each', async () => {
    const lines = ['RUN apt-get update \\', '  && apt-get install -y --no-install-recommends \\', '  curl'];
    const { html, elements } = await show({ lang: 'dockerfile', code: lines.join('\n') });
    expect(elements.filter(({ attributes }) => attributes.class === 'tied').map(({ text }) => text)).toEqual([
      '--no-install-recommends \\',
    ]);
    expect(html).toMatch(/<span class="tied"><span>(?:<span[^>]*>)?--no-install-recommends(?:<\/span>)?<\/span> <span>/);
    expect(codesOf(elements)).toEqual([lines.join('\n')]);
  });

  test('bears the name of its language when it has none', async () => {
    const { elements } = await show({ lang: 'dockerfile', code: 'FROM nginx' });
    expect(textsOf(elements, 'figcaption')).toEqual(['dockerfile']);
  });
});

test.each<SnippetSource>([
  { lang: 'sh', code: 'docker run --name "a b" <image> # fin' },
  { lang: 'powershell', code: 'docker run `\n  nginx' },
  { lang: 'console', code: '$ docker ps\nCONTAINER' },
  { lang: 'yaml', code: 'a: "b"' },
  { lang: 'dockerfile', code: 'FROM nginx\nRUN ls' },
  { lang: 'json', code: '{ "a": [1, true] }' },
  { lang: 'text', code: 'a' },
])('$lang is coloured by classes: the content security policy refuses styles', async (source) => {
  const { html, elements } = await show(source);
  expect(elements.filter(({ attributes }) => 'style' in attributes)).toEqual([]);
  expect(html).not.toContain('--astro-code');
});

test('a string and a key are told apart', async () => {
  const { elements } = await show({ lang: 'yaml', code: 'image: "nginx" # web' });
  const spans = elements.filter(({ tag, attributes }) => tag === 'span' && attributes.class !== 'line');
  expect(spans.map(({ attributes, text }) => [attributes.class, text.trim()])).toEqual([
    ['t-keyword', 'image'],
    ['t-keyword', ':'],
    ['t-string-expression', '"nginx"'],
    ['t-comment', '# web'],
  ]);
});

describe('another form of a command', () => {
  /** Stretches of the code that another form changes, and what each form says instead. */
  const formsOf = (elements: readonly Found[]) =>
    elements
      .filter(({ attributes }) => ['data-long', 'data-short', 'data-powershell'].some((name) => name in attributes))
      .map(({ attributes, text }) => [text, attributes]);

  test('stands beside what it replaces', async () => {
    const { elements } = await show({ lang: 'sh', code: 'docker run \\\n  -d --publish 80:80 <image>' });
    expect(formsOf(elements)).toEqual([
      ['\\', { 'data-powershell': '`' }],
      ['-d', { 'data-long': '--detach' }],
      ['--publish', { 'data-short': '-p' }],
    ]);
  });

  test('the quotes around a value are told', async () => {
    const { elements } = await show({ lang: 'sh', code: 'docker run "<image>" <conteneur>' });
    const values = elements.filter(({ tag }) => tag === 'var').map(({ attributes }) => attributes);
    expect(values).toEqual([{ 'data-placeholder': 'image', 'data-quote': 'double' }, { 'data-placeholder': 'conteneur' }]);
  });

  test('there is none of what is shown as written', async () => {
    const { elements } = await show({ lang: 'sh', code: 'docker run \\\n  -d <image>', meta: 'fixe' });
    expect(formsOf(elements)).toEqual([]);
  });
});

describe('what must not be written', () => {
  test('a command is struck, and neither copied nor explained', async () => {
    const { elements } = await show({ lang: 'sh', code: 'docker run <image> -d', meta: 'faux' });
    expect(textsOf(elements, 'del')).toEqual(['docker run nginx -d']);
    expect(textsOf(elements, 'p')).toEqual(['À ne pas écrire']);
    expect(copiesOf(elements)).toEqual([]);
    expect(textsOf(elements, 'button')).toEqual([]);
    expect(textsOf(elements, 'details')).toEqual([]);
  });

  test('so is a file', async () => {
    const { elements } = await show({ lang: 'dockerfile', code: 'FORM nginx', meta: 'title="Dockerfile" faux' });
    expect(textsOf(elements, 'del')).toEqual(['FORM nginx']);
    expect(textsOf(elements, 'figcaption')).toEqual(['Dockerfile']);
    expect(copiesOf(elements)).toEqual([]);
    expect(textsOf(elements, 'button')).toEqual([]);
  });
});

test('commands that go together have one button more', async () => {
  const { elements } = await show({ lang: 'sh', code: 'docker ps\ndocker run <image>', meta: 'suite' });
  expect(textsOf(elements, 'button')).toEqual(['Copier', 'Copier', 'Tout copier']);
  expect(elements.filter(({ attributes }) => 'data-all' in attributes)).toHaveLength(1);
  // Named by the first and the last: a page may have several.
  expect(elements.filter(({ tag }) => tag === 'button').at(-1)?.attributes['aria-label']).toBe(
    'Tout copier de docker ps à docker run nginx',
  );
});

test('a command that deletes data says so before it is copied, and what below', async () => {
  const { elements } = await show({ lang: 'sh', code: 'docker volume prune -f\ndocker ps' });
  expect(elements.filter(({ attributes }) => 'data-destroys' in attributes).map(({ attributes }) => attributes['data-copy'])).toEqual([
    'docker volume prune -f',
  ]);
  expect(elements.filter(({ attributes }) => attributes.class === 'danger')).toHaveLength(1);
  const losses = elements.filter(({ attributes }) => attributes.class === 'loss');
  expect(losses.map(({ text }) => text)).toEqual([
    expect.stringContaining('les volumes anonymes'),
    expect.stringContaining('les autres'),
    expect.stringContaining('docker ps -a'),
  ]);
  expect(elements.flatMap(({ tag, attributes }) => (tag === 'a' ? attributes.href : []))).toEqual(['/cours/commandes/ls/']);
});
