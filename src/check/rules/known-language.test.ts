import { describe, expect, test } from 'vitest';
import { createContent, toEntryFile } from '../../model/fixtures.ts';
import { knownLanguage } from './known-language.ts';

const file = 'content/entries/run.mdx';
const check = (body: string) => knownLanguage.check(createContent({ 'entries/run.mdx': toEntryFile({}, body) }));

describe('knownLanguage', () => {
  test('accepts the languages of the site', () => {
    expect(check('\n```sh\nls\n```\n\n```yaml title="compose.yaml"\na: 1\n```\n')).toEqual([]);
  });

  const possible = 'Langages possibles : sh, console, powershell, yaml, text.';
  const toSession = 'L’enlever, ou écrire « console » au lieu de « sh » si le bloc montre aussi ce qui s’affiche.';

  test.each([
    [
      'has a near one',
      '```sh\nls\n```\n\n```yml\na: 1\n```',
      15,
      1,
      'Langage de bloc inconnu : « yml ».',
      'Vouliez-vous écrire « yaml » ?',
    ],
    ['has none near', '- Puis :\n\n  ```python\n  print()\n  ```', 13, 3, 'Langage de bloc inconnu : « python ».', possible],
    ['is missing', '```\nls\n```', 11, 1, 'Bloc de code sans langage.', possible],
    [
      'has no prompts, which that of a session has',
      '```sh\nls\n$ ls -a\n```\n\n```console\n$ ls\nfichier\n```',
      13,
      1,
      'L’invite « $ » serait copiée avec la commande.',
      toSession,
    ],
  ])('tells of a language that %s', (_, body, line, column, message, advice) => {
    expect(check(`\n${body}\n`)).toEqual([{ file, line, column, message, advice }]);
  });
});
