import { describe, expect, test } from 'vitest';
import { createContent, toEntryFile } from '../../model/fixtures.ts';
import { knownLanguage } from './known-language.ts';

const file = 'content/entries/run.mdx';
const check = (body: string) => knownLanguage.check(createContent({ 'entries/run.mdx': toEntryFile({}, body) }));

describe('knownLanguage', () => {
  test('accepts the languages of the site', () => {
    expect(check('\n```sh\nls\n```\n\n```yaml title="compose.yaml"\na: 1\n```\n')).toEqual([]);
  });

  test('names the nearest language of an unknown one', () => {
    expect(check('\n```sh\nls\n```\n\n```yml\na: 1\n```\n')).toEqual([
      { file, line: 15, column: 1, message: 'Langage de bloc inconnu : « yml ».', advice: 'Vouliez-vous écrire « yaml » ?' },
    ]);
  });

  test('lists the languages when none is near', () => {
    expect(check('\n- Puis :\n\n  ```python\n  print()\n  ```\n')).toEqual([
      {
        file,
        line: 13,
        column: 3,
        message: 'Langage de bloc inconnu : « python ».',
        advice: 'Langages possibles : sh, console, powershell, yaml, text.',
      },
    ]);
  });

  test('a script has no prompts, which a session has', () => {
    expect(check('\n```sh\nls\n$ ls -a\n```\n\n```console\n$ ls\nfichier\n```\n')).toEqual([
      {
        file,
        line: 13,
        column: 1,
        message: 'L’invite « $ » serait copiée avec la commande.',
        advice: 'L’enlever, ou écrire « console » au lieu de « sh » si le bloc montre aussi ce qui s’affiche.',
      },
    ]);
  });

  test('a block needs a language', () => {
    expect(check('\n```\nls\n```\n')).toEqual([
      {
        file,
        line: 11,
        column: 1,
        message: 'Bloc de code sans langage.',
        advice: 'Langages possibles : sh, console, powershell, yaml, text.',
      },
    ]);
  });
});
