import { describe, expect, test } from 'vitest';
import { toErrorMessages, toMessagesOf, toMisconceptions, toMoments } from './errors-and-misconceptions.ts';
import { createEntries, createErrorFields, createFact, createMisconceptionFields } from './fixtures.ts';

const fact = createFact({ id: 'F012' });
const known = { entries: createEntries({ ps: { title: 'Lister', command: 'docker ps' } }), facts: new Map([['F012', fact]]) };
const site = {
  moments: [
    { id: 'installer', title: 'À l’installation' },
    { id: 'lancer', title: 'Au lancement' },
  ],
};
const names = { entries: ['ps'], facts: ['F012'] };
const found = { entries: [expect.objectContaining({ slug: 'ps', title: 'Lister', href: '/commandes/ps/' })], facts: [fact] };

/** What is given of each file. */
type Own = readonly { slug: string; order?: number; entries?: string[]; facts?: string[] }[];

describe('toErrorMessages', () => {
  test('gives a message its cause, its entries and its facts', () => {
    const fields = createErrorFields({ ...names, intentions: ['conteneur introuvable'] });
    expect(toErrorMessages([{ slug: 'no-such-container', fields }], known, site)).toEqual([
      {
        slug: 'no-such-container',
        href: '/erreurs/no-such-container/',
        message: 'No such container',
        title: '*`No such container`*',
        cause: 'Aucun conteneur ne porte ce nom',
        moment: 'lancer',
        order: 10,
        patterns: [],
        pages: [],
        intentions: ['conteneur introuvable'],
        concepts: [],
        previous: undefined,
        next: undefined,
        ...found,
      },
    ]);
  });

  test('a message may have neither', () => {
    expect(toErrorMessages([{ slug: 'a', fields: createErrorFields() }], known, site)).toMatchObject([
      { intentions: [], concepts: [], entries: [], facts: [] },
    ]);
  });
});

describe('messages by moment and by page', () => {
  const errors = toErrorMessages(
    [
      { slug: 'b', fields: createErrorFields({ order: 10, entries: ['ps'], pages: ['/comprendre/image/', '/commandes/ps/'] }) },
      { slug: 'a', fields: createErrorFields({ order: 20, moment: 'installer', message: 'a `b`' }) },
    ],
    known,
    site,
  );

  test('follow each other moment after moment', () => {
    expect(errors.map(({ slug }) => slug)).toEqual(['a', 'b']);
    expect(errors[1]?.previous).toEqual({ title: '*`` a `b` ``*', href: '/erreurs/a/' });
    expect(toMoments(errors, site).map(({ id, errors }) => [id, errors.length])).toEqual([
      ['installer', 1],
      ['lancer', 1],
    ]);
  });

  test('a moment without any is left out', () => {
    expect(toMoments(errors.slice(1), site).map(({ id }) => id)).toEqual(['lancer']);
  });

  test('are shown once by the entries and the pages that they name', () => {
    expect([...toMessagesOf(errors)].map(([href, shown]) => [href, shown.map(({ slug }) => slug)])).toEqual([
      ['/commandes/ps/', ['b']],
      ['/comprendre/image/', ['b']],
    ]);
  });
});

describe('toMisconceptions', () => {
  test('gives a belief what is true, its entries and its facts', () => {
    expect(toMisconceptions([{ slug: 'image', fields: createMisconceptionFields(names) }], known)).toEqual([
      { slug: 'image', belief: 'Une image tourne', truth: 'Seul un conteneur tourne', order: 10, ...found },
    ]);
  });
});

describe.each([
  [
    'toErrorMessages',
    (own: Own) =>
      toErrorMessages(
        own.map(({ slug, ...fields }) => ({ slug, fields: createErrorFields(fields) })),
        known,
        site,
      ),
  ],
  [
    'toMisconceptions',
    (own: Own) =>
      toMisconceptions(
        own.map(({ slug, ...fields }) => ({ slug, fields: createMisconceptionFields(fields) })),
        known,
      ),
  ],
] as const)('%s', (_, make) => {
  test('orders by their own order, then by their slug', () => {
    const made = make([
      { slug: 'c', order: 20 },
      { slug: 'b', order: 10 },
      { slug: 'd', order: 5 },
      { slug: 'a', order: 10 },
    ]);
    expect(made.map(({ slug }) => slug)).toEqual(['d', 'a', 'b', 'c']);
  });

  test('there is none without a file', () => {
    expect(make([])).toEqual([]);
  });

  test.each([
    ['entry', { entries: ['sp'] }, 'unknown name: sp; known: ps'],
    ['fact', { facts: ['F999'] }, 'unknown name: F999; known: F012'],
  ])('throws on an %s that does not exist', (_, fields, message) => {
    expect(() => make([{ slug: 'a', ...fields }])).toThrow(message);
  });
});
