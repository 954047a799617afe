import { describe, expect, test } from 'vitest';
import type { SheetPageFields, Site } from '../source/schema.ts';
import { createEntries, createInstructionFields, createSite, reference } from './fixtures.ts';
import { toFileFormats } from './instructions.ts';
import { type SheetBlock, toCommands, toExamples, toGroups, toNotes, toSheet } from './sheet.ts';

const entries = createEntries({
  run: {},
  'run-d': { command: 'docker run -d <image>' },
  ps: { command: 'docker ps' },
  'ps-a': { command: 'docker ps -a', system: 'Linux' },
});
const group = (title: string, ...slugs: string[]) => ({ title, entries: slugs.map((entry) => ({ entry })) });
const createPages = (...pages: Partial<SheetPageFields>[]) =>
  createSite({
    fileFormats: [{ path: 'dockerfile', title: 'Dockerfile', summary: 'Le fichier', language: 'dockerfile', groups: [] }],
    sheet: {
      pages: pages.map((page) => ({ title: 'Page', anatomy: false, size: 8.5, instructions: [], groups: [], notes: [], ...page })),
      confusions: ['`run` crée'],
      ready: [],
    },
  });
const make = (site: Site) =>
  toSheet({
    site,
    entries,
    reference,
    fileFormats: toFileFormats({
      site,
      instructions: [
        { slug: 'dockerfile/from', fields: createInstructionFields() },
        { slug: 'dockerfile/run', fields: createInstructionFields({ name: 'RUN', order: 20 }) },
      ],
      entries,
      facts: new Map(),
    }),
  });
const toSlugs = (block: SheetBlock) => {
  if (block.kind === 'entries') return block.lines.map(({ entry }) => entry.slug);
  return block.kind === 'instructions' ? block.instructions.map(({ slug }) => slug) : block.notes.map(({ term }) => term);
};

describe('toSheet', () => {
  test('places entries as the site file orders them, in two columns', () => {
    const { pages, confusions } = make(
      createPages({
        title: 'L’essentiel',
        anatomy: true,
        groups: [group('Lancer', 'run-d', 'run'), group('Gérer', 'ps'), group('Encore', 'run')],
      }),
    );
    expect(confusions).toEqual(['`run` crée']);
    expect(pages).toMatchObject([{ title: 'L’essentiel', hasAnatomy: true }]);
    expect(pages[0]?.columns.map((blocks) => blocks.map(({ title }) => title))).toEqual([['Lancer'], ['Gérer', 'Encore']]);
    expect(pages[0]?.columns.flat().map(toSlugs)).toEqual([['run-d', 'run'], ['ps'], ['run']]);
  });

  test('gives an entry the shorter title of the sheet', () => {
    const { pages } = make(createPages({ groups: [{ title: 'Gérer', entries: [{ entry: 'ps', title: 'Lister' }, { entry: 'run' }] }] }));
    const [block] = pages[0]?.columns.flat() ?? [];
    expect(block?.kind === 'entries' && block.lines.map(({ title }) => title)).toEqual(['Lister', 'Lancer un conteneur']);
  });

  test('begins with the instructions, their file and the address of their pages', () => {
    const { pages } = make(
      createPages({
        instructions: [{ format: 'dockerfile', entries: ['run', 'from'], lang: 'dockerfile', file: 'Dockerfile', example: 'FROM nginx' }],
        groups: [group('Gérer', 'ps')],
      }),
    );
    expect(pages[0]?.columns[0]).toMatchObject([
      { kind: 'instructions', title: 'Dockerfile', href: '/dockerfile/', example: 'FROM nginx' },
    ]);
    expect(pages[0]?.columns.flat().map(toSlugs)).toEqual([['dockerfile/run', 'dockerfile/from'], ['ps']]);
  });

  test('gives each ready sheet its address, and messages theirs', () => {
    const page = { title: 'Dépannage', anatomy: false, size: 10, instructions: [], groups: [group('Gérer', 'ps')] } as const;
    const notes = [
      {
        title: 'Codes',
        lines: [
          { term: '`127`', text: 'introuvable', message: 'exited-with-code-127' },
          { term: 'image', text: 'le modèle' },
        ],
      },
    ];
    const site = createPages({ groups: [group('Lancer', 'run')] });
    const sheet = {
      ...site.sheet,
      ready: [{ path: 'depannage', summary: 'Ce qui se passe', page: { ...page, instructions: [], groups: [...page.groups], notes } }],
    };
    const [ready] = make({ ...site, sheet }).ready;
    expect(ready).toMatchObject({ title: 'Dépannage', href: '/antiseche/depannage/', page: { size: 10 } });
    expect(ready && toCommands([ready.page])).toEqual(['docker ps']);
    expect(ready?.page.columns.flat().find(({ kind }) => kind === 'notes')).toMatchObject({
      notes: [{ href: '/erreurs/exited-with-code-127/' }, { href: undefined }],
    });
  });

  test('gives all of a ready sheet to who makes it their own: titles, entries, notes, its own file', () => {
    const file = { format: 'dockerfile', entries: ['run'], lang: 'dockerfile', file: 'Dockerfile', example: 'FROM nginx' };
    const notes = [{ title: 'À savoir', lines: [{ term: '`image`', text: 'le modèle' }] }];
    const page = { title: 'Tout', anatomy: false, size: 10 as const, instructions: [file], groups: [group('Gérer', 'ps')], notes };
    const site = createPages({ instructions: [{ ...file, example: 'FROM node' }] });
    const sheet = make({
      ...site,
      sheet: { ...site.sheet, ready: [{ path: 'tout', summary: 'Tout', page }] },
    });
    expect(sheet.ready.flatMap(({ page }) => toGroups(page)).toSorted((a, b) => a.title.localeCompare(b.title))).toEqual([
      { title: 'À savoir', slugs: ['note/tout/a-savoir-image'] },
      { title: 'Dockerfile', slugs: ['dockerfile/run', 'exemple/dockerfile/tout'] },
      { title: 'Gérer', slugs: ['ps'] },
    ]);
    expect(toExamples(sheet).map(({ slug, example }) => [slug, example])).toEqual([
      ['exemple/dockerfile', 'FROM node'],
      ['exemple/dockerfile/tout', 'FROM nginx'],
    ]);
    expect(toNotes(sheet)).toMatchObject([{ slug: 'note/tout/a-savoir-image', text: 'le modèle', sheet: '/antiseche/tout/' }]);
  });

  test('keeps what it leaves out for those who choose, and knows what is typed elsewhere', () => {
    const { others } = make(createPages({ groups: [group('Lancer', 'run', 'run-d', 'ps')] }));
    expect(others.map(({ entry }) => entry.slug)).toEqual(['ps-a']);
    expect(others[0]?.command).toEqual([['docker ps'], ' ', [{ text: '-a', forms: { long: '--all' } }]]);
  });

  test.each([
    ['entry', createPages({ groups: [group('Lancer', 'rum')] }), 'unknown name: rum; known: ps, ps-a, run, run-d'],
    [
      'instruction',
      createPages({
        instructions: [{ format: 'dockerfile', entries: ['form'], lang: 'dockerfile', file: 'Dockerfile', example: 'FROM a' }],
      }),
      'unknown name: dockerfile/form; known: dockerfile/from, dockerfile/run',
    ],
  ])('throws on an unknown %s', (_, site, message) => {
    expect(() => make(site)).toThrow(message);
  });
});
