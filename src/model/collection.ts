import { type CollectionEntry, type CollectionKey, getCollection, getEntry, render } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { readReference } from '../command-line/reference.ts';
import { type ErrorMessage, type Misconception, toErrorMessages, toMisconceptions } from './answers.ts';
import { readBody, toTyped } from './body.ts';
import { contentFolder } from './collections.ts';
import { type Course, toCourse } from './course.ts';
import { type Entry, get, type Source, toEntries } from './entry.ts';
import { type Term, toTerms } from './glossary.ts';
import { type Handbook, toHandbook } from './handbook.ts';
import { type FileFormat, toFileFormat } from './instructions.ts';
import { type Publication, toPublication, type WrittenPage } from './publication.ts';
import type { Fact, Site } from './schema.ts';
import { type Section, toSections } from './sections.ts';
import { type Sheet, toSheet } from './sheet.ts';

/** In a build the content does not change: what is made from it is made once. The dev server asks each time. */
const once = <Value>(make: () => Promise<Value>): (() => Promise<Value>) => {
  let made: Promise<Value> | undefined;
  return () => {
    if (import.meta.env.DEV) return make();
    made ??= make();
    return made;
  };
};

const getSources = async <Name extends CollectionKey>(name: Name): Promise<Source<CollectionEntry<Name>['data']>[]> =>
  (await getCollection(name)).map(({ id, data }) => ({ slug: id, fields: data }));

/** The command-line reference that the content was checked against. */
export const getReference = once(async () => readReference(JSON.parse(await readFile(`${contentFolder}/cli.json`, 'utf8'))));

/** What the site is about. @throws when `site.yaml` is absent */
export const getSite = once(async (): Promise<Site> => {
  const site = await getEntry('site', 'site');
  if (!site) throw new Error('site.yaml is missing');
  return site.data;
});

const getFacts = once(async () => new Map((await getCollection('facts')).map(({ data }): [string, Fact] => [data.id, data])));

/** Everything needed to show a command. */
export const getHandbook = once(
  async (): Promise<Handbook> =>
    toHandbook({
      site: await getSite(),
      entries: await getSources('entries'),
      options: (await getCollection('options')).map(({ data }) => data),
      tools: (await getCollection('tools')).map(({ data }) => data),
      reference: await getReference(),
    }),
);

/** Every entry, in the order of the site. */
export const getEntries = once(
  async (): Promise<Entry[]> =>
    toEntries({
      site: await getSite(),
      entries: await getSources('entries'),
      options: (await getCollection('options')).map(({ data }) => data),
      facts: await getFacts(),
      reference: await getReference(),
    }),
);

const getEntriesBySlug = once(async () => new Map((await getEntries()).map((entry) => [entry.slug, entry])));

/** Chapters and exercises, in reading order. */
export const getCourse = once(
  async (): Promise<Course> =>
    toCourse({
      site: await getSite(),
      guide: await getSources('guide'),
      exercises: await getSources('exercises'),
      entries: await getEntriesBySlug(),
      facts: await getFacts(),
    }),
);

/** The file format of the subject and its instructions, when it has one. */
export const getFileFormat = once(
  async (): Promise<FileFormat | undefined> =>
    toFileFormat({
      site: await getSite(),
      instructions: await getSources('instructions'),
      entries: await getEntriesBySlug(),
      facts: await getFacts(),
    }),
);

const getKnown = async () => ({ entries: await getEntriesBySlug(), facts: await getFacts() });

/** Messages that the program prints. */
export const getErrorMessages = once(async (): Promise<ErrorMessage[]> => toErrorMessages(await getSources('errors'), await getKnown()));

/** Beliefs and what is true. */
export const getMisconceptions = once(
  async (): Promise<Misconception[]> => toMisconceptions(await getSources('misconceptions'), await getKnown()),
);

/** How the content was made. @throws when `about.mdx` is absent */
export const getAbout = once(async () => {
  const about = await getEntry('about', 'about');
  if (!about) throw new Error('about.mdx is missing');
  const facts = await getFacts();
  return { ...about.data, facts: about.data.facts.map((fact) => get(facts, fact)) };
});

/** How other tools read this content. @throws when `reuse.mdx` is absent */
export const getReuse = once(async () => {
  const reuse = await getEntry('reuse', 'reuse');
  if (!reuse) throw new Error('reuse.mdx is missing');
  const facts = await getFacts();
  return { ...reuse.data, facts: reuse.data.facts.map((fact) => get(facts, fact)) };
});

const getWritten = async <Name extends CollectionKey>(name: Name): Promise<WrittenPage<CollectionEntry<Name>['data']>[]> =>
  (await getCollection(name)).map(({ id, data, body }) => ({ slug: id, fields: data, body: body ?? '' }));

/** Everything that is published, for those who write it in another form. */
export const getPublication = once(
  async (): Promise<Publication> =>
    toPublication({
      site: await getSite(),
      entries: await getWritten('entries'),
      guide: await getWritten('guide'),
      instructions: await getWritten('instructions'),
      exercises: await getWritten('exercises'),
      errors: await getWritten('errors'),
      misconceptions: await getWritten('misconceptions'),
      glossary: await getWritten('glossary'),
      about: await getWritten('about'),
      reuse: await getWritten('reuse'),
      options: (await getCollection('options')).map(({ data }) => data),
      tools: (await getCollection('tools')).map(({ data }) => data),
      facts: await getFacts(),
      reference: await getReference(),
    }),
);

/** What the running head leads to. */
export const getSections = once(async (): Promise<Section[]> => toSections(await getCourse(), await getFileFormat()));

/** The terms of the glossary, in alphabetical order. */
export const getTerms = once(async (): Promise<Term[]> => toTerms(await getSources('glossary')));

/** What is printed. */
export const getSheet = once(async (): Promise<Sheet> => toSheet(await getSite(), await getEntriesBySlug()));

/** The body of a page, ready to be placed, its headings, and what a reader types of it. @throws when there is no such page */
export async function getBody(
  collection: 'entries' | 'guide' | 'exercises' | 'instructions' | 'errors' | 'misconceptions' | 'about' | 'reuse' | 'glossary',
  slug: string,
) {
  const entry = await getEntry(collection, slug);
  if (!entry) throw new Error(`no ${collection} called ${slug}`);
  const { Content, headings } = await render(entry);
  const source = entry.body ?? '';
  const body = readBody(source, slug);
  return {
    Content,
    headings,
    isEmpty: source.trim() === '',
    typed: 'fences' in body ? body.fences.map(toTyped).filter((text) => text !== '') : [],
  };
}
