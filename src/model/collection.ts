import { type CollectionEntry, getCollection, getEntry, render } from 'astro:content';
import { readFile } from 'node:fs/promises';
import rareTexts from 'virtual:subject-texts';
import { mergeReferences } from '../command-line/reference.ts';
import { readReference } from '../command-line/reference-schema.ts';
import { readBody, readFences, toTyped } from '../source/body.ts';
import { type CollectionName, collectionNames, contentFolder, hasFiles, type PageCollection } from '../source/collections.ts';
import { readFacts } from '../source/facts.ts';
import { findReferences } from '../source/reference-files.ts';
import type { DiagramFields } from '../source/schema.ts';
import { isRun, type Proof, readVerified, toErrorHash, toExerciseHash, toPrograms, toProof } from '../source/verified-runs.ts';
import { toLongDate } from '../text/long-date.ts';
import { format, ui } from '../ui.ts';
import { type PageLink, toPagesOf } from './course.ts';
import { type ErrorMessage, type Moment, toMessagesOf, toMoments } from './errors-and-misconceptions.ts';
import type { LinkedTerm } from './find-terms.ts';
import { hrefs } from './href.ts';
import { findPresent, type ListPage } from './list-pages.ts';
import type { Source } from './named-source.ts';
import { getOrThrow } from './named-source.ts';
import { type Publication, type PublicationSources, toPublication, type WrittenPage } from './publication.ts';
import { type Section, toFooterLinks, toReferenceLinks, toSections } from './sections.ts';
import type { Trial } from './trial.ts';

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
const getWritten = async <Name extends CollectionName>(name: Name): Promise<WrittenPage<CollectionEntry<Name>['data']>[]> =>
  hasFiles(name) ? (await getCollection(name)).map(({ id, data, body }) => ({ slug: id, fields: data, body: body ?? '' })) : [];

const readReferences = async () =>
  mergeReferences(
    await Promise.all(
      findReferences(contentFolder).map(async (file) => readReference(JSON.parse(await readFile(`${contentFolder}/${file}`, 'utf8')))),
    ),
  );

const readSources = once(async (): Promise<PublicationSources> => {
  const documents = await Promise.all(collectionNames.map(async (name) => [name, await getWritten(name)] as const));
  return {
    ...(Object.fromEntries(documents) as unknown as Omit<PublicationSources, 'facts' | 'reference'>),
    facts: new Map((await readFacts(`${contentFolder}/facts.tsv`)).facts.map((fact) => [fact.id, fact])),
    reference: await readReferences(),
  };
});

/** Everything that is published. What follows are parts of it, and what is only for pages. */
export const getPublication = once(async (): Promise<Publication> => toPublication(await readSources()));

const getPart =
  <Name extends keyof Publication>(name: Name) =>
  async (): Promise<Publication[Name]> =>
    (await getPublication())[name];

export const getSite = getPart('site');
export const getHandbook = getPart('handbook');
export const getEntries = getPart('entries');
export const getCourse = getPart('course');
export const getFileFormats = getPart('fileFormats');
export const getErrorMessages = getPart('errors');
export const getMisconceptions = getPart('misconceptions');
export const getTerms = getPart('terms');
export const getSheet = getPart('sheet');
export const getReference = getPart('reference');
export const getOptionLetters = getPart('letters');

/** What the page that explains commands is made of. */
export const getExplanationSources = once(async () => {
  const { entries, options, tools } = await readSources();
  return {
    site: await getSite(),
    entries,
    options: options.map(({ fields }) => fields),
    tools: tools.map(({ fields }) => fields),
    handbook: await getHandbook(),
    rare: rareTexts,
  };
});

/** Words of the glossary that other pages may lead to. */
export const getLinkedTerms = once(async (): Promise<LinkedTerm[]> => {
  const { glossary } = await readSources();
  return glossary.filter(({ fields }) => fields.linked).map(({ slug, fields }) => ({ slug, term: fields.term, href: hrefs.term(slug) }));
});

/** Pages of the course that name each entry, by its slug. */
export const getPagesOf = once(async (): Promise<ReadonlyMap<string, PageLink[]>> => toPagesOf(await getCourse()));

/** The messages by the moment when they are met. */
export const getMoments = once(async (): Promise<Moment[]> => toMoments(await getErrorMessages(), await getSite()));

/** The messages that each page shows, by its address. */
export const getMessagesOf = once(async (): Promise<ReadonlyMap<string, ErrorMessage[]>> => toMessagesOf(await getErrorMessages()));

/** What an author wrote of a diagram. @throws when there is no such diagram */
export const getDiagram = async (name: string): Promise<Source<DiagramFields>> => ({
  slug: name,
  fields: getOrThrow((await getPublication()).diagrams, name),
});

/** What the running head leads to. */
export const getSections = once(async (): Promise<Section[]> => toSections(await getCourse(), await getFileFormats()));

/** Lists that the subject has. */
const getPresent = once(async (): Promise<ListPage[]> => findPresent(await getPublication()));

/** What the menu leads to besides the sections of the site. */
export const getReferenceLinks = once(async (): Promise<Section[]> => toReferenceLinks(await getPresent()));

/** What the foot of every page leads to. */
export const getFooterLinks = once(async (): Promise<Section[]> => toFooterLinks(await getPresent(), (await getPublication()).pages));

/** What the last run on the real program showed; undefined before the first. */
const getVerified = once(() => readVerified(contentFolder));

async function getDocument<Name extends PageCollection>(name: Name, slug: string): Promise<PublicationSources[Name][number]> {
  const document = (await readSources())[name].find((one) => one.slug === slug);
  if (!document) throw new Error(`no ${name} called ${slug}`);
  return document;
}

/** What a run showed of an entry. @throws when there is no such entry */
export async function getProof(slug: string): Promise<Proof> {
  const { fields } = await getDocument('entries', slug);
  return toProof(slug, fields, await getVerified());
}

/** When and on what everything was run last, in words; undefined when nothing was. */
export async function getLastRun(): Promise<string | undefined> {
  const report = await getVerified();
  if (!report) return undefined;
  return format(ui.lastRun, { date: toLongDate(report.date), by: toPrograms(report), images: report.images });
}

/** What must be there before an entry's example is run; undefined when nothing is. @throws when there is no such entry */
export const getTrial = async (slug: string): Promise<Trial | undefined> => (await getPublication()).trialOf(slug);

/** Whether no run has shown a session as it is today. @throws when there is no such session */
export async function isExercisePending(slug: string): Promise<boolean> {
  const exercise = await getDocument('exercises', slug);
  const body = readBody(exercise.body, slug);
  if ('message' in body) throw new Error(body.message);
  return (await isRunContent()) && (await getVerified())?.exercises[slug]?.hash !== toExerciseHash(body, exercise.fields);
}

/** Whether a run has provoked a message as it is today, in words; undefined where nothing is run. @throws when there is no such message */
export async function getErrorProof(slug: string): Promise<string | undefined> {
  const { fields } = await getDocument('errors', slug);
  if (!(await isRunContent())) return undefined;
  const { executed, impossible, pending } = ui.errors.proof;
  const report = await getVerified();
  const told = report?.errors[slug];
  if (!report || told?.hash !== toErrorHash(fields)) return pending;
  return told.verdict === 'executed'
    ? format(executed, { by: toPrograms(report), images: report.images })
    : format(impossible, { reason: told.reason ?? '' });
}

const isRunContent = once(async () => isRun(await readSources()));

/** The body of a page, ready to be placed, its headings, and what a reader types of it. @throws when there is no such page */
export async function getBody(collection: PageCollection, slug: string) {
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
