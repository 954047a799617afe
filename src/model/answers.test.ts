import { describe, expect, test } from 'vitest';
import { toErrorMessages, toMisconceptions } from './answers.ts';
import { createEntries, createErrorFields, createFact, createMisconceptionFields } from './fixtures.ts';

const fact = createFact({ id: 'F012' });
const known = { entries: createEntries({ ps: { title: 'Lister', command: 'docker ps' } }), facts: new Map([['F012', fact]]) };
const names = { entries: ['ps'], facts: ['F012'] };
const found = { entries: [expect.objectContaining({ slug: 'ps', title: 'Lister', href: '/commandes/ps/' })], facts: [fact] };

/** What is given of each file. */
type Own = readonly { slug: string; order?: number; entries?: string[]; facts?: string[] }[];

describe('toErrorMessages', () => {
  test('gives a message its cause, its entries and its facts', () => {
    const fields = createErrorFields({ ...names, intentions: ['conteneur introuvable'] });
    expect(toErrorMessages([{ slug: 'no-such-container', fields }], known)).toEqual([
      {
        slug: 'no-such-container',
        message: 'No such container',
        cause: 'Aucun conteneur ne porte ce nom',
        order: 10,
        patterns: [],
        intentions: ['conteneur introuvable'],
        concepts: [],
        ...found,
      },
    ]);
  });

  test('a message may have neither', () => {
    expect(toErrorMessages([{ slug: 'a', fields: createErrorFields() }], known)).toMatchObject([
      { intentions: [], concepts: [], entries: [], facts: [] },
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
