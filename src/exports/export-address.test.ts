import { expect, test } from 'vitest';
import { createAddress, hasMarkdown, toMarkdownPath } from './export-address.ts';

test.each([
  ['/', undefined, '/commandes/run/'],
  ['/docker/', undefined, '/docker/commandes/run/'],
  ['/', 'https://example.org', 'https://example.org/commandes/run/'],
  ['/docker/', 'https://example.org', 'https://example.org/docker/commandes/run/'],
])('below %s on %s', (base, site, address) => {
  expect(createAddress({ base, site: site === undefined ? undefined : new URL(site) })('/commandes/run/')).toBe(address);
});

test.each([
  ['/', '/index.md'],
  ['/commandes/', '/commandes.md'],
  ['/commandes/run/', '/commandes/run.md'],
  ['/glossaire/#image', '/glossaire.md#image'],
])('the Markdown of %s is %s', (path, markdown) => {
  expect(toMarkdownPath(path)).toBe(markdown);
});

test.each([
  ['/', true],
  ['/commandes/run/', true],
  ['/glossaire/#image', true],
  ['/commandes.json', false],
  ['/recherche/', false],
  ['/export/docker.cheat', false],
  ['https://example.org/', false],
  ['#image', false],
])('%s is written in Markdown: %s', (path, expected) => {
  expect(hasMarkdown(path)).toBe(expected);
});
