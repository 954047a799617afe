import { describe, expect, test } from 'vitest';
import { toSnippet } from './snippet.ts';

const values = { image: 'nginx', conteneur: 'web' };

describe('toSnippet', () => {
  test('cuts a shell script into commands and comments, in order', () => {
    expect(toSnippet({ lang: 'sh', code: '# d’abord\ndocker run <image>\ndocker ps # puis\n\n# enfin' }, values)).toEqual([
      { kind: 'comment', text: 'd’abord' },
      {
        kind: 'command',
        lang: 'sh',
        prompt: '$ ',
        code: 'docker run nginx',
        placeholders: [{ name: 'image', start: 11, end: 16 }],
      },
      { kind: 'command', lang: 'sh', prompt: '$ ', code: 'docker ps', placeholders: [] },
      { kind: 'comment', text: 'puis' },
      { kind: 'comment', text: 'enfin' },
    ]);
  });

  test('keeps a continued line as it was typed', () => {
    const code = 'docker run \\\n    --rm \\\n    nginx';
    expect(toSnippet({ lang: 'sh', code }, values)).toMatchObject([{ kind: 'command', code }]);
  });

  test('draws the prompt of PowerShell', () => {
    expect(toSnippet({ lang: 'powershell', code: '# Windows\ndocker run `\n  <image>' }, values)).toMatchObject([
      { kind: 'comment', text: 'Windows' },
      { kind: 'command', lang: 'powershell', prompt: '> ', code: 'docker run `\n  nginx' },
    ]);
  });

  test('tells the commands of a transcript from their output', () => {
    const code = '$ docker exec -it <conteneur> sh\nroot@3f2a:/# ls <rien>\nbin <etc>';
    expect(() => toSnippet({ lang: 'console', code }, values)).toThrow('no value for <rien>');
    expect(toSnippet({ lang: 'console', code: code.replace(' <rien>', '') }, values)).toMatchObject([
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
      { kind: 'file', lang: 'text', title: '.dockerignore', code: 'a: <b>\n' },
    ],
    ['another language is a file', 'yaml', undefined, { kind: 'file', lang: 'yaml', title: undefined, code: 'a: <b>\n' }],
    ['a file has a name', 'yaml', '{2} title="compose.yaml"', { kind: 'file', lang: 'yaml', title: 'compose.yaml', code: 'a: <b>\n' }],
    ['a subtitle is not a name', 'yaml', 'subtitle="non"', { kind: 'file', lang: 'yaml', title: undefined, code: 'a: <b>\n' }],
  ])('%s, kept byte for byte', (_, lang, meta, part) => {
    expect(toSnippet({ lang, meta, code: 'a: <b>\n' }, values)).toEqual([part]);
  });

  test('leaves optional parts out of what is copied', () => {
    expect(toSnippet({ lang: 'sh', code: 'docker pull <image>[:<tag>]' }, values)).toMatchObject([{ code: 'docker pull nginx' }]);
  });

  test('an empty fence has no part', () => {
    expect(toSnippet({ lang: 'sh', code: '' }, values)).toEqual([]);
  });

  test('throws when a placeholder has no value', () => {
    expect(() => toSnippet({ lang: 'sh', code: 'docker pull <dépôt>' }, values)).toThrow('no value for <dépôt> in: docker pull <dépôt>');
  });
});
