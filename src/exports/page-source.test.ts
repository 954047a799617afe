import { expect, test } from 'vitest';
import { toEditAddress, toPageSources } from './page-source.ts';

const pages = new Map([
  ['entries/run.mdx', { title: 'Lancer', href: '/commandes/run/' }],
  ['misconceptions/a.mdx', { title: 'a', href: '/idees-recues/#a' }],
  ['misconceptions/b.mdx', { title: 'b', href: '/idees-recues/#b' }],
  ['pages/a-propos.mdx', { title: 'À propos', href: '/a-propos/' }],
]);

const changed = (date: string, ...files: string[]) => ({
  id: date,
  date,
  files: files.map((file) => ({ kind: 'changed' as const, file })),
});

test('a page comes from its file, and was changed when its file last was', () => {
  const changes = [
    changed('2026-11-21T10:00:00+01:00', 'entries/run.mdx'),
    changed('2026-10-01T08:00:00Z', 'entries/run.mdx', 'pages/a-propos.mdx'),
  ];
  const sources = toPageSources(pages, changes);
  expect(sources.get('/commandes/run/')).toEqual({ file: 'entries/run.mdx', updated: '2026-11-21' });
  expect(sources.get('/a-propos/')).toEqual({ file: 'pages/a-propos.mdx', updated: '2026-10-01' });
});

test('a page made of several files was changed when one of them was', () => {
  const changes = [changed('2026-11-02T00:00:00Z', 'misconceptions/a.mdx'), changed('2026-11-01T00:00:00Z', 'misconceptions/b.mdx')];
  expect(toPageSources(pages, changes).get('/idees-recues/')).toEqual({ file: undefined, updated: '2026-11-02' });
});

test('without a history nothing is said of the day', () => {
  expect(toPageSources(pages, []).get('/commandes/run/')).toEqual({ file: 'entries/run.mdx', updated: undefined });
});

test.each([
  ['https://github.com/a/b.git', 'https://github.com/a/b/edit/main/'],
  ['https://github.com/a/b', 'https://github.com/a/b/edit/main/'],
  ['git@github.com:a/b.git\n', 'https://github.com/a/b/edit/main/'],
  ['ssh://git@gitlab.com/groupe/sous/b.git', 'https://gitlab.com/groupe/sous/b/-/edit/main/'],
  ['https://codeberg.org/a/b/', 'https://codeberg.org/a/b/_edit/main/'],
  ['https://git.exemple.fr/a/b.git', undefined],
  ['/srv/git/b.git', undefined],
  ['', undefined],
])('%j is edited at %j', (remote, address) => {
  expect(toEditAddress(remote, 'main')).toBe(address);
});
