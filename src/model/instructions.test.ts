import { describe, expect, test } from 'vitest';
import { createEntries, createFact, createInstructionFields, createSite } from './fixtures.ts';
import { type FileFormatSources, toFileFormats } from './instructions.ts';

const summary = 'Le fichier qui dit comment construire une image';
const site = createSite({
  fileFormats: [
    { path: 'dockerfile', title: 'Dockerfile', summary, language: 'dockerfile', groups: [] },
    { path: 'vide', title: 'Vide', summary, language: 'text', groups: [] },
    {
      path: 'compose',
      title: 'compose.yaml',
      summary,
      language: 'yaml',
      groups: [
        { id: 'service', title: 'D’un service', path: 'services.<service>' },
        { id: 'vide', title: 'Vide' },
        { id: 'racine', title: 'À la racine' },
      ],
    },
  ],
});
const fact = createFact({ id: 'F012' });
const sources: FileFormatSources = {
  site,
  instructions: [
    { slug: 'dockerfile/run', fields: createInstructionFields({ name: 'RUN', order: 20 }) },
    { slug: 'dockerfile/cmd', fields: createInstructionFields({ name: 'CMD', order: 30, warning: 'La dernière seule compte.' }) },
    { slug: 'dockerfile/from', fields: createInstructionFields({ entries: ['build'], facts: ['F012'], english: ['base image'] }) },
    { slug: 'dockerfile/copy', fields: createInstructionFields({ name: 'COPY', order: 20 }) },
    { slug: 'compose/volumes-racine', fields: createInstructionFields({ name: 'volumes', group: 'racine', order: 10 }) },
    { slug: 'compose/volumes', fields: createInstructionFields({ name: 'volumes', group: 'service', order: 20 }) },
    { slug: 'compose/version', fields: createInstructionFields({ name: 'version', order: 30 }) },
  ],
  entries: createEntries({ build: { title: 'Construire', command: 'docker build .' } }),
  facts: new Map([['F012', fact]]),
};

const [format = expect.fail('the site has file formats'), compose = expect.fail('two of them'), ...others] = toFileFormats(sources);

describe('toFileFormats', () => {
  test('has the name and the address that the site gives it', () => {
    expect(format).toMatchObject({ path: 'dockerfile', title: 'Dockerfile', summary, href: '/dockerfile/' });
  });

  test('orders the instructions by their own order, then by their slug, and leaves the given ones as they are', () => {
    expect(format.instructions.map(({ slug }) => slug)).toEqual(['dockerfile/from', 'dockerfile/copy', 'dockerfile/run', 'dockerfile/cmd']);
    expect(sources.instructions.map(({ slug }) => slug)).toEqual([
      'dockerfile/run',
      'dockerfile/cmd',
      'dockerfile/from',
      'dockerfile/copy',
      'compose/volumes-racine',
      'compose/volumes',
      'compose/version',
    ]);
  });

  test('links each instruction to its neighbours, by the name that is written in the file', () => {
    const [from, copy, run, cmd] = ['FROM', 'COPY', 'RUN', 'CMD'].map((title) => ({ title, href: `/dockerfile/${title.toLowerCase()}/` }));
    expect(format.instructions.map(({ previous, next }) => [previous, next])).toEqual([
      [undefined, copy],
      [from, run],
      [copy, cmd],
      [run, undefined],
    ]);
  });

  test('gives an instruction its address, its entries and its facts', () => {
    expect(format.instructions[0]).toMatchObject({
      slug: 'dockerfile/from',
      href: '/dockerfile/from/',
      title: 'Partir d’une image',
      name: 'FROM',
      syntax: 'FROM <image>',
      example: 'FROM nginx',
      summary: 'Nomme l’image à partir de laquelle construire la sienne',
      warning: undefined,
      intentions: ['choisir l’image de base'],
      english: ['base image'],
      entries: [{ slug: 'build', title: 'Construire', href: '/commandes/build/' }],
      facts: [fact],
    });
    expect(format.instructions.at(-1)).toMatchObject({ warning: 'La dernière seule compte.', entries: [], facts: [] });
  });

  test('puts instructions in the groups of their format, those of none first, and says where each stands in the file', () => {
    expect(others).toEqual([]);
    expect(compose.groups.map(({ title, instructions }) => [title, instructions.map(({ slug }) => slug)])).toEqual([
      [undefined, ['compose/version']],
      ['D’un service', ['compose/volumes']],
      ['À la racine', ['compose/volumes-racine']],
    ]);
    expect(compose.instructions.map(({ path }) => path)).toEqual(['version', 'services.<service>.volumes', 'volumes']);
    expect(compose.instructions[1]).toMatchObject({ previous: { href: '/compose/version/' }, next: { href: '/compose/volumes-racine/' } });
    expect(format.groups).toEqual([{ id: undefined, title: undefined, instructions: format.instructions }]);
  });

  test('an example is a file of the format, or the file that the instruction says', () => {
    const file = { title: '.dockerignore', language: 'text' };
    const instructions = [
      { slug: 'dockerfile/from', fields: createInstructionFields() },
      { slug: 'dockerfile/ignore', fields: createInstructionFields({ file }) },
    ];
    const [made] = toFileFormats({ ...sources, instructions });
    expect(made?.instructions.map(({ file }) => file)).toEqual([{ title: 'Dockerfile', language: 'dockerfile' }, file]);
  });

  test.each<[what: string, others: Partial<FileFormatSources>]>([
    ['the site has none', { site: createSite() }],
    ['no instruction is written', { instructions: [] }],
  ])('there is none when %s', (_, others) => {
    expect(toFileFormats({ ...sources, ...others })).toEqual([]);
  });

  test.each([
    ['entry', { entries: ['biuld'] }, 'unknown name: biuld; known: build'],
    ['fact', { facts: ['F999'] }, 'unknown name: F999; known: F012'],
  ])('throws on an %s that does not exist', (_, fields, message) => {
    const instructions = [{ slug: 'dockerfile/from', fields: createInstructionFields(fields) }];
    expect(() => toFileFormats({ ...sources, instructions })).toThrow(message);
  });
});
