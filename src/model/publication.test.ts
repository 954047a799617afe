import { expect, test } from 'vitest';
import { createContent, toPage } from './fixtures.ts';
import { toSourcePublication } from './publication.ts';

const toPlain = (order: number, label: string) =>
  toPage({ title: `Page « ${label} »`, summary: 'Ce que dit une page qui se tient seule', order: `${order}`, label });

test('pages that stand by themselves are in the order of the foot, each at the address of its file', () => {
  const content = createContent({ 'pages/zebre.mdx': toPlain(5, 'Zèbre'), 'pages/arbre.mdx': toPlain(15, 'Arbre') });
  expect(toSourcePublication(content).pages.map(({ label, href }) => [label, href])).toEqual([
    ['Zèbre', '/zebre/'],
    ['Réutiliser', '/reutiliser/'],
    ['Arbre', '/arbre/'],
    ['À propos', '/a-propos/'],
  ]);
});

test('a part is made once', () => {
  const publication = toSourcePublication(createContent());
  expect(publication.entries).toBe(publication.entries);
  expect(publication.entriesBySlug.get('run')).toBe(publication.entries[0]);
});

test('a part that cannot be made leaves the others', () => {
  const publication = toSourcePublication({ ...createContent(), site: [] });
  expect(() => publication.site).toThrow('site.yaml is missing');
  expect(publication.pages).toHaveLength(2);
});
