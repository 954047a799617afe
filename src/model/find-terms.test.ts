import { expect, test } from 'vitest';
import { toFindTerms } from './find-terms.ts';

const terms = ['image', 'image de base', 'espace de noms', 'réseau pont', 'WSL 2', '.dockerignore', 'Compose'].map((term) => ({
  slug: term,
  term,
  href: '',
}));
const find = (text: string) => toFindTerms(terms)(text).map(({ slug, start, end }) => [slug, text.slice(start, end)]);

test.each<[string, string[][]]>([
  ['une image', [['image', 'image']]],
  ['Images et couches', [['image', 'Images']]],
  ['l’image de base', [['image de base', 'image de base']]],
  ['deux espaces de noms', [['espace de noms', 'espaces de noms']]],
  ['des réseaux pont', [['réseau pont', 'réseaux pont']]],
  ['avec WSL\u00a02 ou wsl 2', [['WSL 2', 'WSL\u00a02']]],
  ['le fichier .dockerignore', [['.dockerignore', '.dockerignore']]],
  ['on compose avec Compose', [['Compose', 'Compose']]],
  [
    'images, puis image',
    [
      ['image', 'images'],
      ['image', 'image'],
    ],
  ],
  // Part of another word, of a name or of a path.
  ['imagerie, sous-image, image-web, /image, mon_image', []],
])('%s', (text, uses) => {
  expect(find(text)).toEqual(uses);
});

test('finds nothing without terms', () => {
  expect(toFindTerms([])('une image')).toEqual([]);
});
