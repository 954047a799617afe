import { expect, test } from 'vitest';
import { createTermFields } from './fixtures.ts';
import { toTerms } from './glossary.ts';

const sources = [
  { slug: 'image', fields: createTermFields({ page: '/comprendre/image-et-conteneur/', terms: ['etiquette'] }) },
  { slug: 'hote', fields: createTermFields({ term: 'hôte', aliases: ['machine hôte'], english: ['host'] }) },
  { slug: 'etiquette', fields: createTermFields({ term: 'étiquette' }) },
  { slug: 'demon', fields: createTermFields({ term: 'Démon' }) },
];

test('sorts terms as a French dictionary does', () => {
  expect(toTerms(sources).map(({ term }) => term)).toEqual(['Démon', 'étiquette', 'hôte', 'image']);
});

test('gives a term its address and those of the terms to read next', () => {
  expect(toTerms(sources).at(-1)).toEqual({
    slug: 'image',
    href: '/glossaire/#image',
    term: 'image',
    aliases: [],
    english: [],
    concepts: [],
    definition: 'Modèle en lecture seule dont on tire des conteneurs.',
    page: '/comprendre/image-et-conteneur/',
    terms: [{ term: 'étiquette', href: '/glossaire/#etiquette' }],
  });
});

test('throws on a term that does not exist', () => {
  const lost = { slug: 'couche', fields: createTermFields({ terms: ['calque'] }) };
  expect(() => toTerms([lost])).toThrow('unknown name: calque; known: couche');
});
