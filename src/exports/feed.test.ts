import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { createSite } from '../model/fixtures.ts';
import { toFeed } from './feed.ts';
import { toPath, toWhole } from './fixtures.ts';
import type { Change } from './history.ts';

const pages = new Map([
  ['entries/run.mdx', { title: 'Lancer `docker run` & co', href: '/commandes/run/' }],
  ['entries/ps.mdx', { title: 'Lister', href: '/commandes/ps/' }],
]);

const change = (id: string, ...files: [kind: 'added' | 'changed', file: string][]): Change => ({
  id,
  date: `2026-01-0${id}T10:00:00+01:00`,
  files: files.map(([kind, file]) => ({ kind, file })),
});

function read(changes: readonly Change[], toAddress = toWhole) {
  const xml = toFeed({ site: createSite(), changes, pages, toAddress });
  expect(XMLValidator.validate(xml)).toBe(true);
  return new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'entry' }).parse(xml).feed;
}

test('one item a commit that touched pages', () => {
  const { entry, updated } = read([
    change('3', ['changed', 'entries/run.mdx']),
    change('2', ['added', 'options/run.yaml'], ['changed', 'entries/gone.mdx']),
    change('1', ['added', 'entries/run.mdx'], ['added', 'entries/ps.mdx'], ['changed', 'entries/ps.mdx']),
  ]);
  expect(updated).toBe('2026-01-03T10:00:00+01:00');
  expect(entry).toMatchObject([
    {
      title: 'Modifié : Lancer docker run & co',
      updated: '2026-01-03T10:00:00+01:00',
      link: { '@_href': 'https://example.org/docker/commandes/run/' },
      content: {
        '#text': '<ul><li>Modifié : <a href="https://example.org/docker/commandes/run/">Lancer docker run &amp; co</a></li></ul>',
        '@_type': 'html',
      },
    },
    { title: '2 pages ajoutées, 1 page modifiée' },
  ]);
});

test('an item keeps its identifier wherever the site is served', () => {
  const changes = [change('1', ['added', 'entries/run.mdx']), change('2', ['added', 'entries/run.mdx'])];
  const ids = (toAddress: typeof toWhole): string[] => read(changes, toAddress).entry.map(({ id }: { id: string }) => id);
  expect(ids(toPath)).toEqual(ids(toWhole));
  expect(new Set(ids(toPath)).size).toBe(2);
  expect(ids(toPath)[0]).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/);
});

test('no history, no item: still a feed', () => {
  const { title, entry } = read([]);
  expect(title).toBe('Docker en français');
  expect(entry).toBeUndefined();
});

test('older changes are no news', () => {
  expect(read(Array.from({ length: 60 }, () => change('1', ['changed', 'entries/run.mdx']))).entry).toHaveLength(50);
});
