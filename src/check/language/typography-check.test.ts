import { describe, expect, test } from 'vitest';
import { findTypographyFaults, findTypographyInCode } from './typography-check.ts';

const narrow = '\u202f';
const noBreak = '\u00a0';
const code = '\ufffc';

describe('findTypographyFaults', () => {
  test.each([
    ['Voici: la suite', 'space-before', 'Voici:', 'Voici :'],
    ['Pourquoi?', 'space-before', 'Pourquoi?', 'Pourquoi ?'],
    ['un; deux', 'space-before', 'un;', 'un ;'],
    ['non!', 'space-before', 'non!', 'non !'],
    [`${code}: toutes`, 'space-before', `${code}:`, `${code} :`],
    ['(une image): deux', 'space-before', '):', ') :'],
    ['«image »', 'space-inside', '«image', '« image'],
    ['« image»', 'space-inside', 'image»', 'image »'],
    ['un,deux', 'space-after', 'un,deux', 'un, deux'],
    ['fini.Ensuite', 'space-after', 'fini.Ensuite', 'fini. Ensuite'],
    ['un mot , un autre', 'no-space', 'mot ,', 'mot,'],
    ['la fin .', 'no-space', 'fin .', 'fin.'],
    ['( entre', 'no-space', '( entre', '(entre'],
    ['deux  espaces', 'one-space', 'deux  espaces', 'deux espaces'],
    ["l'image", 'apostrophe', "l'image", 'l’image'],
    [`l'${code}`, 'apostrophe', `l'${code}`, `l’${code}`],
    ['une "image" ici', 'quotes', '"image"', '« image »'],
    ['une “image” ici', 'quotes', '“image”', '« image »'],
    ["une 'image' ici", 'quotes', "'image'", '« image »'],
    ['un " seul', 'quotes', '"', '« … »'],
    ['attendre...', 'ellipsis', 'attendre...', 'attendre…'],
    ['le le conteneur', 'repeated', 'le le', 'le'],
    ['Fini. A partir de là', 'capital', 'A partir', 'À partir'],
  ])('%j: %s', (text, kind, found, expected) => {
    expect(findTypographyFaults(text)).toEqual([{ kind, found, expected, index: text.indexOf(found) }]);
  });

  test.each([
    ['Voici : la suite ; « un mot » ? Non ! Si…'],
    [`Voici${noBreak}: la suite${narrow}; «${noBreak}un mot${noBreak}»${narrow}?`],
    ['8080:80 et https://exemple.fr/?a=b'],
    ['la commande (`docker`) : là'],
    ['l’image, les 10 000 autres, 1,5 Go. Ensuite, 24.04'],
    ['Nous nous levons, vous vous couchez'],
    ['Il y a-t-il ; a-t-on ? Il a le choix.'],
    ['Un point final.'],
    ['etc.)'],
    [`${code}, ${code}. (${code})`],
  ])('has nothing to say of %j', (text) => {
    expect(findTypographyFaults(text)).toEqual([]);
  });
});

describe('findTypographyInCode', () => {
  test.each<[text: string, ...found: [number, string][]]>([
    ['docker run\u00a0nginx', [10, '\u00a0']],
    ['echo “a”', [5, '“'], [7, '”']],
    ['echo l’hôte', [6, '’']],
    ['docker run –rm', [11, '–']],
    ['echo \'l\' "a" - … é'],
  ])('%j', (text, ...found) => {
    expect(findTypographyInCode(text).map(({ index, found }) => [index, found])).toEqual(found);
  });
});
