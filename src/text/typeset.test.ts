import { describe, expect, test } from 'vitest';
import { typeset } from './typeset.ts';

// Spaces that look like any other in an editor.
const narrow = '\u202f';
const noBreak = '\u00a0';

describe('typeset', () => {
  test.each([
    ['Quoi ?', `Quoi${narrow}?`],
    ['un ; deux', `un${narrow}; deux`],
    ['Attention !', `Attention${narrow}!`],
    ['ici : là', `ici${noBreak}: là`],
    ['ce qui suit :', `ce qui suit${noBreak}:`],
    ['« image »', `«${noBreak}image${noBreak}»`],
    ['«image»', `«${noBreak}image${noBreak}»`],
    ['« Pourquoi ? »', `«${noBreak}Pourquoi${narrow}?${noBreak}»`],
    ['« ? »', `«${noBreak}?${noBreak}»`],
    ["L'image n'a pas d'étiquette", 'L’image n’a pas d’étiquette'],
    ['etc...', 'etc…'],
    ['10 000 images', `10${narrow}000 images`],
    ['1 234 567', `1${narrow}234${narrow}567`],
    ['50 %', `50${narrow}%`],
    ['512 Mo, 2 Go', `512${narrow}Mo, 2${narrow}Go`],
    ['10 s ou 5 min.', `10${narrow}s ou 5${narrow}min.`],
  ])('writes %j as %j', (text, set) => {
    expect(typeset(text)).toBe(set);
  });

  test.each([
    [''],
    ['une phrase, sans rien.'],
    ['https://docs.docker.com'],
    ['nginx:1.29'],
    ['a :b'],
    ['8080:80'],
    ['Quoi?'],
    ["'entre apostrophes'"],
    ['5 services'],
    ['3 hôtes'],
    ['2024 12345'],
    ['attendre.. puis'],
  ])('leaves %j as it is', (text) => {
    expect(typeset(text)).toBe(text);
  });

  test.each([['« Pourquoi ? »'], ['«image»'], ['« ? »'], ['ici : 10 000 s ; là !'], ["l'hôte..."]])(
    'changes nothing more the second time: %j',
    (text) => {
      expect(typeset(typeset(text))).toBe(typeset(text));
    },
  );

  test.each([noBreak, narrow])('keeps a single space inside guillemets that an author has spaced with %j', (space) => {
    expect(typeset(`«${space}image${space}»`)).toMatch(/^«\simage\s»$/);
  });
});
