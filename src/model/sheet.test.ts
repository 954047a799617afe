import { expect, test } from 'vitest';
import { createEntries, createSite } from './fixtures.ts';
import { toSheet } from './sheet.ts';

const entries = createEntries({ run: {}, 'run-d': { command: 'docker run -d <image>' }, ps: { command: 'docker ps' } });
const pages = [
  { title: 'L’essentiel', groups: [{ title: 'Lancer', entries: ['run-d', 'run'] }] },
  {
    title: 'Plus loin',
    groups: [
      { title: 'Gérer', entries: ['ps'] },
      { title: 'Encore', entries: ['run'] },
    ],
  },
];

test('places entries as the site file orders them', () => {
  const sheet = toSheet(createSite({ sheet: { pages, confusions: ['`run` crée, `start` relance'] } }), entries);
  expect(sheet.confusions).toEqual(['`run` crée, `start` relance']);
  expect(
    sheet.pages.map(({ title, groups }) => [title, groups.map((group) => [group.title, group.entries.map(({ slug }) => slug)])]),
  ).toEqual([
    ['L’essentiel', [['Lancer', ['run-d', 'run']]]],
    [
      'Plus loin',
      [
        ['Gérer', ['ps']],
        ['Encore', ['run']],
      ],
    ],
  ]);
  expect(sheet.pages[0]?.groups[0]?.entries[0]).toBe(entries.get('run-d'));
});

test('throws on an entry that does not exist', () => {
  const site = createSite({ sheet: { pages: [{ title: 'Page', groups: [{ title: 'Lancer', entries: ['rum'] }] }], confusions: [] } });
  expect(() => toSheet(site, entries)).toThrow('unknown name: rum; known: ps, run, run-d');
});
