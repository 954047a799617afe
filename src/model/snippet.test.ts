import { describe, expect, test } from 'vitest';
import { applyEdits } from '../command-line/forms.ts';
import type { Forms } from '../command-line/pieces.ts';
import type { Values } from '../command-line/template.ts';
import { createEntryFields, createHandbook, createOptionsFields, createSite } from './fixtures.ts';
import { type CommandPart, type SnippetSource, toSnippet } from './snippet.ts';

const placeholders = {
  image: { default: 'nginx', meaning: 'Nom d’une image' },
  conteneur: { default: 'web', meaning: 'Nom d’un conteneur' },
};
const handbook = createHandbook({ site: createSite({ placeholders }) });

const snippet = (source: SnippetSource, values?: Values) => toSnippet(source, handbook, values);

/** The only command of a snippet. */
function command(source: SnippetSource, given = handbook): CommandPart {
  const [part, ...others] = toSnippet(source, given);
  return part?.kind === 'command' && others.length === 0 ? part : expect.fail('the snippet is one command');
}

describe('toSnippet', () => {
  test('cuts a shell script into commands and comments, in order', () => {
    const shared = { kind: 'command', lang: 'sh', prompt: '$ ', isWrong: false, destruction: undefined };
    const parts = snippet({ lang: 'sh', code: '# d’abord\ndocker run <image>\ndocker ps # puis\n\n# enfin' });
    expect(parts).toEqual([
      { kind: 'comment', text: 'd’abord' },
      {
        ...shared,
        code: 'docker run nginx',
        placeholders: [{ name: 'image', start: 11, end: 16, quote: undefined }],
        parts: expect.any(Array),
        forms: [],
      },
      { ...shared, code: 'docker ps', placeholders: [], parts: expect.any(Array), forms: [] },
      { kind: 'comment', text: 'puis' },
      { kind: 'comment', text: 'enfin' },
    ]);
  });

  test('keeps a continued line as it was typed', () => {
    const code = 'docker run \\\n    --rm \\\n    nginx';
    expect(snippet({ lang: 'sh', code })).toMatchObject([{ kind: 'command', code }]);
  });

  test('draws the prompt of PowerShell', () => {
    expect(snippet({ lang: 'powershell', code: '# Windows\ndocker run `\n  <image>' })).toMatchObject([
      { kind: 'comment', text: 'Windows' },
      { kind: 'command', lang: 'powershell', prompt: '> ', code: 'docker run `\n  nginx' },
    ]);
  });

  test('tells the commands of a transcript from their output', () => {
    const code = '$ docker exec -it <conteneur> sh\nroot@3f2a:/# ls <rien>\nbin <etc>';
    expect(() => snippet({ lang: 'console', code })).toThrow('no value for <rien>');
    expect(snippet({ lang: 'console', code: code.replace(' <rien>', '') })).toMatchObject([
      { kind: 'command', lang: 'sh', prompt: '$ ', code: 'docker exec -it web sh' },
      { kind: 'command', lang: 'sh', prompt: 'root@3f2a:/# ', code: 'ls' },
      { kind: 'output', code: 'bin <etc>' },
    ]);
  });

  test.each<[what: string, lang: string, meta: string | undefined, part: object]>([
    ['a text is an output', 'text', undefined, { kind: 'output', code: 'a: <b>\n' }],
    [
      'a text with a name is a file',
      'text',
      'title=".dockerignore"',
      { kind: 'file', lang: 'text', title: '.dockerignore', code: 'a: <b>\n', isWrong: false },
    ],
    ['another language is a file', 'yaml', undefined, { kind: 'file', lang: 'yaml', title: undefined, code: 'a: <b>\n', isWrong: false }],
    [
      'a file has a name',
      'yaml',
      '{2} title="compose.yaml"',
      { kind: 'file', lang: 'yaml', title: 'compose.yaml', code: 'a: <b>\n', isWrong: false },
    ],
    [
      'a subtitle is not a name',
      'yaml',
      'subtitle="non"',
      { kind: 'file', lang: 'yaml', title: undefined, code: 'a: <b>\n', isWrong: false },
    ],
    ['a file may be wrong', 'yaml', 'faux', { kind: 'file', lang: 'yaml', title: undefined, code: 'a: <b>\n', isWrong: true }],
  ])('%s, kept byte for byte', (_, lang, meta, part) => {
    expect(snippet({ lang, meta, code: 'a: <b>\n' })).toEqual([part]);
  });

  test('leaves optional parts out of what is copied', () => {
    expect(snippet({ lang: 'sh', code: 'docker pull <image>[:<tag>]' })).toMatchObject([{ code: 'docker pull nginx' }]);
  });

  test('an empty fence has no part', () => {
    expect(snippet({ lang: 'sh', code: '' })).toEqual([]);
  });

  test('throws when a placeholder has no value', () => {
    expect(() => snippet({ lang: 'sh', code: 'docker pull <dépôt>' })).toThrow('no value for <dépôt> in: docker pull <dépôt>');
  });

  test('prefers the values that it is given to those of the site', () => {
    const [part] = snippet({ lang: 'sh', code: 'docker run --name <conteneur> <image>' }, { image: 'ubuntu' });
    expect(part).toMatchObject({ code: 'docker run --name web ubuntu' });
  });
});

describe('a value to replace', () => {
  test.each<[code: string, quote: string | undefined]>([
    ['docker run <image>', undefined],
    ['docker run "<image>"', 'double'],
    ['docker run "a/<image>:1"', 'double'],
    ["docker run '<image>'", 'single'],
    ['docker run "a"<image>"b"', undefined],
    // Quotes inside `$( )` are those of another command.
    ['docker run $(echo "<image>")', 'double'],
  ])('%j: it knows the quotes it stands in', (code, quote) => {
    expect(command({ lang: 'sh', code }).placeholders).toMatchObject([{ name: 'image', quote }]);
  });
});

describe('the parts of a command', () => {
  test('are its words, in the text that is shown', () => {
    const { code, parts } = command({ lang: 'sh', code: 'docker run -dp 80:80 <image>' });
    expect(parts.map(({ spans }) => spans.map(({ start, end }) => code.slice(start, end)))).toEqual([
      ['docker run'],
      ['-d'],
      ['p 80:80'],
      ['nginx'],
    ]);
  });

  test('write the sign that PowerShell writes', () => {
    const { parts } = command({ lang: 'powershell', code: 'docker run `\n  <image>' });
    expect(parts.map(({ term }) => term)).toEqual(['docker run', '`', 'nginx']);
  });

  test('what is wrong is not explained', () => {
    expect(command({ lang: 'sh', code: 'docker run <image> -d', meta: 'faux' })).toMatchObject({ parts: [], isWrong: true });
  });
});

describe('the forms of a command', () => {
  const toEdits = (written: CommandPart['forms'], form: keyof Forms) =>
    written.flatMap(({ start, end, forms: { [form]: text } }) => (text === undefined ? [] : [{ start, end, text }]));
  const code = 'docker run \\\n  -d --publish 80:80 <image>';

  test('are what changes in the text that is shown', () => {
    const { code: shown, forms } = command({ lang: 'sh', code });
    expect(applyEdits(shown, toEdits(forms, 'long'))).toBe('docker run \\\n  --detach --publish 80:80 nginx');
    expect(applyEdits(shown, toEdits(forms, 'short'))).toBe('docker run \\\n  -d -p 80:80 nginx');
    expect(applyEdits(shown, toEdits(forms, 'powershell'))).toBe('docker run `\n  -d --publish 80:80 nginx');
  });

  test.each<[what: string, source: SnippetSource, forms: [long: boolean, short: boolean, powershell: boolean]]>([
    ['a command that is shown as written', { lang: 'sh', code, meta: 'fixe' }, [false, false, false]],
    ['a wrong command', { lang: 'sh', code, meta: 'faux' }, [false, false, false]],
    ['a command of one system', { lang: 'sh', code, meta: 'systeme="Linux"' }, [true, true, false]],
    ['a command of a transcript', { lang: 'console', code: `$ ${code}` }, [true, true, true]],
    ['a command that is typed in a container', { lang: 'console', code: `root@3f2a:/# ${code}` }, [true, true, false]],
    ['a command of PowerShell', { lang: 'powershell', code: code.replace('\\', '`') }, [true, true, false]],
  ])('%s', (_, source, forms) => {
    const { forms: found } = command(source);
    expect((['long', 'short', 'powershell'] as const).map((form) => toEdits(found, form).length > 0)).toEqual(forms);
  });
});

test('a command that deletes data says what', () => {
  const options = [
    createOptionsFields({
      command: 'docker volume prune',
      destroys: [{ with: [], lost: 'les conteneurs', kept: 'les images', look: 'ps' }],
    }),
  ];
  const entries = [
    { slug: 'prune', fields: createEntryFields({ command: 'docker volume prune' }) },
    { slug: 'ps', fields: createEntryFields({ title: 'Lister', command: 'docker ps', example: 'docker ps -a' }) },
  ];
  const { destruction } = command({ lang: 'sh', code: 'docker volume prune' }, createHandbook({ entries, options }));
  expect(destruction).toEqual({
    lost: 'les conteneurs',
    kept: 'les images',
    look: { title: 'Lister', command: 'docker ps -a', href: '/commandes/ps/' },
  });
});
