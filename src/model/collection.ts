import { type CollectionEntry, getCollection, getEntry, render } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { mergeReferences } from '../command-line/reference.ts';
import { readReference } from '../command-line/reference-schema.ts';
import { readBody, readFences, toTyped } from '../source/body.ts';
import { type CollectionName, contentFolder, hasFiles } from '../source/collections.ts';
import { readFacts } from '../source/facts.ts';
import { findReferences } from '../source/reference-files.ts';
import type { DiagramFields, Fact, SearchFields, Site } from '../source/schema.ts';
import { isRun, type Proof, readVerified, toErrorHash, toExerciseHash, toProof } from '../source/verified-runs.ts';
import { type ErrorMessage, type Misconception, toErrorMessages, toMisconceptions } from './answers.ts';
import { type Course, type PageLink, toCourse, toPagesOf } from './course.ts';
import { type Entry, toEntries } from './entry.ts';
import { type Term, toTerms } from './glossary.ts';
import { type Handbook, toHandbook } from './handbook.ts';
import { type FileFormat, toFileFormat } from './instructions.ts';
import { getOrThrow, type Source } from './named-source.ts';
import { type OptionLetter, toOptionLetters } from './option-letters.ts';
import { type PlainPageName, type Publication, toPublication, type WrittenPage } from './publication.ts';
import { type Section, toFooterLinks, toSections } from './sections.ts';
import { type Sheet, toSheet } from './sheet.ts';

/**
 * What is made from the content is made once: in a build it does not change, and the development server evaluates
 * this module again when it does.
 */
const once = <Value>(make: () => Promise<Value>): (() => Promise<Value>) => {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/** Astro warns of an empty collection, which a subject may have. */
const getDocuments = async <Name extends CollectionName>(name: Name): Promise<CollectionEntry<Name>[]> =>
  hasFiles(name) ? getCollection(name) : [];

const getSources = async <Name extends CollectionName>(name: Name): Promise<Source<CollectionEntry<Name>['data']>[]> =>
  (await getDocuments(name)).map(({ id, data }) => ({ slug: id, fields: data }));

/** The command-line reference that the content was checked against. */
export const getReference = once(async () =>
  mergeReferences(
    await Promise.all(
      findReferences(contentFolder).map(async (file) => readReference(JSON.parse(await readFile(`${contentFolder}/${file}`, 'utf8')))),
    ),
  ),
);

/** What the site is about. @throws when `site.yaml` is absent */
export const getSite = once(async (): Promise<Site> => {
  const site = await getEntry('site', 'site');
  if (!site) throw new Error('site.yaml is missing');
  return site.data;
});

const getFacts = once(
  async () => new Map((await readFacts(`${contentFolder}/facts.tsv`)).facts.map((fact): [string, Fact] => [fact.id, fact])),
);

/** What the last run on the real program showed; undefined before the first. */
const getVerified = once(() => readVerified(contentFolder));

/** What a run showed of an entry. @throws when there is no such entry */
export async function getProof(slug: string): Promise<Proof> {
  const entry = await getEntry('entries', slug);
  if (!entry) throw new Error(`no entry called ${slug}`);
  return toProof(slug, entry.data, await getVerified());
}

/** Whether no run has shown a session as it is today. @throws when there is no such session */
export async function isExercisePending(slug: string): Promise<boolean> {
  const exercise = await getEntry('exercises', slug);
  if (!exercise) throw new Error(`no exercise called ${slug}`);
  const body = readBody(exercise.body ?? '', slug);
  if ('message' in body) throw new Error(body.message);
  return (await isRunContent()) && (await getVerified())?.exercises[slug]?.hash !== toExerciseHash(body, exercise.data);
}

/** Messages that no run has provoked as they are today, by slug. */
export const getPendingErrors = once(async (): Promise<ReadonlySet<string>> => {
  const errors = (await isRunContent()) ? await getSources('errors') : [];
  const told = (await getVerified())?.errors;
  return new Set(errors.filter(({ slug, fields }) => told?.[slug]?.hash !== toErrorHash(fields)).map(({ slug }) => slug));
});

const isRunContent = once(async () => isRun({ entries: await getSources('entries'), errors: await getSources('errors') }));

/** Everything needed to show a command. */
export const getHandbook = once(
  async (): Promise<Handbook> =>
    toHandbook({
      site: await getSite(),
      entries: await getSources('entries'),
      options: (await getDocuments('options')).map(({ data }) => data),
      tools: (await getDocuments('tools')).map(({ data }) => data),
      reference: await getReference(),
    }),
);

/** What the page that explains commands is made of. */
export const getExplanationSources = once(async () => ({
  site: await getSite(),
  entries: await getSources('entries'),
  options: (await getDocuments('options')).map(({ data }) => data),
  tools: (await getDocuments('tools')).map(({ data }) => data),
  handbook: await getHandbook(),
}));

/** Every entry, in the order of the site. */
export const getEntries = once(
  async (): Promise<Entry[]> =>
    toEntries({
      site: await getSite(),
      entries: await getSources('entries'),
      options: (await getDocuments('options')).map(({ data }) => data),
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

/** Pages of the course that name each entry, by its slug. */
export const getPagesOf = once(async (): Promise<ReadonlyMap<string, PageLink[]>> => toPagesOf(await getCourse()));

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

const getPlainPage = async <Name extends PlainPageName>(name: Name) => {
  const [page] = await getDocuments(name);
  if (!page) return undefined;
  const facts = await getFacts();
  return { ...page.data, facts: page.data.facts.map((fact) => getOrThrow(facts, fact)) };
};

/** How the content was made; undefined when the content does not tell. */
export const getAbout = once(() => getPlainPage('about'));

/** How other tools read this content; undefined when the content does not tell. */
export const getReuse = once(() => getPlainPage('reuse'));

/** What the site keeps of the rules of accessibility; undefined when the content does not tell. */
export const getAccessibility = once(() => getPlainPage('accessibility'));

/** What an author wrote of a diagram. @throws when there is no such diagram */
export async function getDiagram(name: string): Promise<Source<DiagramFields>> {
  const diagram = await getEntry('diagrams', name);
  if (!diagram) throw new Error(`no diagram called ${name}`);
  return { slug: name, fields: diagram.data };
}

const getWritten = async <Name extends CollectionName>(name: Name): Promise<WrittenPage<CollectionEntry<Name>['data']>[]> =>
  (await getDocuments(name)).map(({ id, data, body }) => ({ slug: id, fields: data, body: body ?? '' }));

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
      accessibility: await getWritten('accessibility'),
      diagrams: await getWritten('diagrams'),
      options: (await getDocuments('options')).map(({ data }) => data),
      tools: (await getDocuments('tools')).map(({ data }) => data),
      facts: await getFacts(),
      reference: await getReference(),
    }),
);

/** What the running head leads to. */
export const getSections = once(async (): Promise<Section[]> => toSections(await getCourse(), await getFileFormat()));

/** Letters of options that mean several things. */
export const getOptionLetters = once(async (): Promise<OptionLetter[]> => toOptionLetters(await getEntries()));

/** What the foot of every page leads to. */
export const getFooterLinks = once(
  async (): Promise<Section[]> =>
    toFooterLinks({
      glossary: (await getTerms()).length > 0,
      errors: (await getErrorMessages()).length > 0,
      misconceptions: (await getMisconceptions()).length > 0,
      options: (await getOptionLetters()).length > 0,
      revision: (await getEntries()).length > 0,
      reuse: (await getReuse()) !== undefined,
      about: (await getAbout()) !== undefined,
      accessibility: (await getDocuments('accessibility'))[0]?.data.state,
    }),
);

/** The terms of the glossary, in alphabetical order. */
export const getTerms = once(async (): Promise<Term[]> => toTerms(await getSources('glossary')));

/** The words that people look for things with. */
export const getSearchWords = once(async (): Promise<SearchFields> => {
  const files = (await getDocuments('search')).map(({ data }) => data);
  return {
    stopWords: files.flatMap(({ stopWords }) => stopWords),
    synonyms: files.flatMap(({ synonyms }) => synonyms),
    definitions: files.flatMap(({ definitions }) => definitions),
    destroying: files.flatMap(({ destroying }) => destroying),
  };
});

/** What is printed. */
export const getSheet = once(
  async (): Promise<Sheet> =>
    toSheet({
      site: await getSite(),
      entries: await getEntriesBySlug(),
      fileFormat: await getFileFormat(),
      reference: await getReference(),
    }),
);

/** The body of a page, ready to be placed, its headings, and what a reader types of it. @throws when there is no such page */
export async function getBody(
  collection:
    | 'entries'
    | 'guide'
    | 'exercises'
    | 'instructions'
    | 'errors'
    | 'misconceptions'
    | 'about'
    | 'reuse'
    | 'accessibility'
    | 'glossary',
  slug: string,
) {
  const entry = await getEntry(collection, slug);
  if (!entry) throw new Error(`no ${collection} called ${slug}`);
  const { Content, headings } = await render(entry);
  const source = entry.body ?? '';
  return {
    Content,
    headings,
    isEmpty: source.trim() === '',
    typed: readFences(source)
      .map(toTyped)
      .filter((text) => text !== ''),
  };
}
