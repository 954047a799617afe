import { describe, expect, test } from 'vitest';
import { createEntries, createFact, createInstructionFields, createSite } from './fixtures.ts';
import { type FileFormatSources, toFileFormat } from './instructions.ts';

const summary = 'Le fichier qui dit comment construire une image';
const site = createSite({ instructions: { path: 'dockerfile', title: 'Dockerfile', summary, language: 'dockerfile' } });
const fact = createFact({ id: 'F012' });
const sources: FileFormatSources = {
  site,
  instructions: [
    { slug: 'run', fields: createInstructionFields({ name: 'RUN', order: 20 }) },
    { slug: 'cmd', fields: createInstructionFields({ name: 'CMD', order: 30, warning: 'La dernière seule compte.' }) },
    { slug: 'from', fields: createInstructionFields({ entries: ['build'], facts: ['F012'], english: ['base image'] }) },
    { slug: 'copy', fields: createInstructionFields({ name: 'COPY', order: 20 }) },
  ],
  entries: createEntries({ build: { title: 'Construire', command: 'docker build .' } }),
  facts: new Map([['F012', fact]]),
};

const format = toFileFormat(sources) ?? expect.fail('the site has a file format');

describe('toFileFormat', () => {
  test('has the name and the address that the site gives it', () => {
    expect(format).toMatchObject({ path: 'dockerfile', title: 'Dockerfile', summary, href: '/dockerfile/' });
  });

  test('orders the instructions by their own order, then by their slug, and leaves the given ones as they are', () => {
    expect(format.instructions.map(({ slug }) => slug)).toEqual(['from', 'copy', 'run', 'cmd']);
    expect(sources.instructions.map(({ slug }) => slug)).toEqual(['run', 'cmd', 'from', 'copy']);
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
      slug: 'from',
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

  test.each<[what: string, others: Partial<FileFormatSources>]>([
    ['the site has none', { site: createSite() }],
    ['no instruction is written', { instructions: [] }],
  ])('there is none when %s', (_, others) => {
    expect(toFileFormat({ ...sources, ...others })).toBeUndefined();
  });

  test.each([
    ['entry', { entries: ['biuld'] }, 'unknown name: biuld; known: build'],
    ['fact', { facts: ['F999'] }, 'unknown name: F999; known: F012'],
  ])('throws on an %s that does not exist', (_, fields, message) => {
    const instructions = [{ slug: 'from', fields: createInstructionFields(fields) }];
    expect(() => toFileFormat({ ...sources, instructions })).toThrow(message);
  });
});
