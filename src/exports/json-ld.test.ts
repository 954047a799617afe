import { expect, test } from 'vitest';
import { createPublication, toWhole } from './fixtures.ts';
import { toInlineJson, toJsonLd } from './json-ld.ts';

test('says how to search the site', () => {
  expect(toJsonLd(createPublication(), toWhole)).toMatchObject({
    '@context': 'https://schema.org',
    name: 'Docker en français',
    url: 'https://example.org/docker/',
    inLanguage: 'fr',
    potentialAction: { target: 'https://example.org/docker/recherche/?q={search_term_string}' },
  });
});

test('no text closes the element that holds it', () => {
  const json = toInlineJson({ name: '</script><script>alert(1)' });
  expect(json).not.toContain('<');
  expect(JSON.parse(json)).toEqual({ name: '</script><script>alert(1)' });
});
