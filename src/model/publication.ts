import type { CliReference } from '../command-line/reference.ts';
import { fillTemplate } from '../command-line/template.ts';
import {
  type CollectionName,
  contentFolder,
  type FieldsOf,
  type PageCollection,
  type PlainCollection,
  plainCollections,
} from '../source/collections.ts';
import type { DiagramFields, Fact, SearchFields, Site } from '../source/schema.ts';
import type { SourceContent } from '../source/source.ts';
import { lazily } from '../text/memo.ts';
import { type Course, toCourse } from './course.ts';
import { type Entry, toEntries } from './entry.ts';
import { type ErrorMessage, type Misconception, toErrorMessages, toMisconceptions } from './errors-and-misconceptions.ts';
import { toFileHref } from './file-href.ts';
import { type Term, toTerms } from './glossary.ts';
import { type Handbook, toHandbook } from './handbook.ts';
import { type FileFormat, toFileFormats } from './instructions.ts';
import { getOrThrow, type Source } from './named-source.ts';
import { type OptionLetter, toOptionLetters } from './option-letters.ts';
import { type Sheet, toSheet } from './sheet.ts';
import { readTrial, type Trial } from './trial.ts';

/** A page as its author wrote it: fields, and the MDX that follows them. */
export interface WrittenPage<Fields> extends Source<Fields> {
  body: string;
}

/** The documents of every collection, and what they were written with. */
export type PublicationSources = { readonly [Name in CollectionName]: readonly WrittenPage<FieldsOf<Name>>[] } & {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly reference: CliReference;
};

/** A page that stands by itself: what it says of itself, and the statements it answers. */
export interface PlainPage {
  collection: PlainCollection;
  slug: string;
  href: string;
  title: string;
  summary: string;
  /** What the foot of every page calls it, if it leads there. */
  label: string | undefined;
  facts: Fact[];
}

/** Everything that is published, whatever the form: what exports are written from. */
export interface Publication {
  site: Site;
  /** The command-line reference that the content was checked against. */
  reference: CliReference;
  handbook: Handbook;
  /** In the order of the site. */
  entries: Entry[];
  entriesBySlug: ReadonlyMap<string, Entry>;
  course: Course;
  fileFormats: FileFormat[];
  errors: ErrorMessage[];
  misconceptions: Misconception[];
  terms: Term[];
  sheet: Sheet;
  /** Letters of options that mean several things. */
  letters: OptionLetter[];
  /** Pictures, by name. */
  diagrams: ReadonlyMap<string, DiagramFields>;
  /** Pages that stand by themselves, in the order of the foot. */
  pages: PlainPage[];
  /** The words that people look for things with. */
  searchWords: SearchFields;
  /** What is copied of an entry: its command with the default values. */
  toCopied(entry: Entry): string;
  /** What must be there before an entry's example is run; undefined when nothing is. @throws when there is no such entry */
  trialOf(slug: string): Trial | undefined;
  /** The MDX of a page, without its fields. @throws when there is no such page */
  bodyOf(collection: PageCollection, slug: string): string;
}

/**
 * The publication of a content that has passed its checks.
 *
 * @throws when `site.yaml` is asked for and absent: the check of the content says so first
 */
export function toPublication(sources: PublicationSources): Publication {
  const { facts, reference } = sources;
  const bodies = new Map<PageCollection, ReadonlyMap<string, string>>();
  const publication: Publication = lazily<Publication>({
    site() {
      const site = sources.site[0]?.fields;
      if (!site) throw new Error('site.yaml is missing');
      return site;
    },
    reference: () => reference,
    handbook: () => toHandbook({ ...sources, site: publication.site, options: toFields(sources.options), tools: toFields(sources.tools) }),
    entries: () => toEntries({ ...sources, site: publication.site, options: toFields(sources.options) }),
    entriesBySlug: () => new Map(publication.entries.map((entry) => [entry.slug, entry])),
    course: () => toCourse({ ...sources, site: publication.site, entries: publication.entriesBySlug }),
    fileFormats: () => toFileFormats({ ...sources, site: publication.site, entries: publication.entriesBySlug }),
    errors: () => toErrorMessages(sources.errors, { entries: publication.entriesBySlug, facts }, publication.site),
    misconceptions: () => toMisconceptions(sources.misconceptions, { entries: publication.entriesBySlug, facts }),
    terms: () => toTerms(sources.glossary),
    sheet: () => toSheet({ site: publication.site, entries: publication.entriesBySlug, fileFormats: publication.fileFormats, reference }),
    letters: () => toOptionLetters(publication.entries),
    diagrams: () => new Map(sources.diagrams.map(({ slug, fields }) => [slug, fields])),
    pages: () => plainCollections.flatMap((name) => toPlainPages(name, sources[name], facts)),
    searchWords: () => toSearchWords(toFields(sources.search)),
    toCopied:
      () =>
      ({ command, values }) =>
        fillTemplate(command, { ...publication.handbook.values, ...values }).text,
    trialOf: () => (slug) =>
      readTrial(getOrThrow(new Map(sources.entries.map((entry) => [entry.slug, entry.fields])), slug), contentFolder),
    bodyOf: () => (collection, slug) => {
      const known = bodies.get(collection) ?? new Map(sources[collection].map((page) => [page.slug, page.body.trim()]));
      bodies.set(collection, known);
      return getOrThrow(known, slug);
    },
  });
  return publication;
}

const toFields = <Fields>(sources: readonly Source<Fields>[]): Fields[] => sources.map(({ fields }) => fields);

/** The fields that every page of a plain collection has. */
interface PlainFields {
  title: string;
  summary: string;
  order: number;
  label?: string;
  facts: string[];
}

const toPlainPages = (
  collection: PlainCollection,
  sources: readonly Source<PlainFields>[],
  facts: ReadonlyMap<string, Fact>,
): PlainPage[] =>
  sources
    .toSorted((a, b) => a.fields.order - b.fields.order)
    .map(({ slug, fields: { title, summary, label, facts: ids } }) => ({
      collection,
      slug,
      href: toFileHref(collection, slug),
      title,
      summary,
      label,
      facts: ids.map((id) => getOrThrow(facts, id)),
    }));

/** The lists of all files, each of which may hold any. */
const toSearchWords = (files: readonly SearchFields[]): SearchFields => ({
  stopWords: files.flatMap(({ stopWords }) => stopWords),
  names: files.flatMap(({ names }) => names),
  synonyms: files.flatMap(({ synonyms }) => synonyms),
  definitions: files.flatMap(({ definitions }) => definitions),
  destroying: files.flatMap(({ destroying }) => destroying),
  around: mergeLists(files.map(({ around }) => around)),
  unknownMessage: files.find(({ unknownMessage }) => unknownMessage)?.unknownMessage,
  asked: mergeLists(files.map(({ asked }) => asked)),
});

/** One list for each name, of all those that have it. */
function mergeLists(records: readonly Readonly<Record<string, readonly string[]>>[]): Record<string, string[]> {
  const merged: Record<string, string[]> = {};
  for (const record of records) for (const [name, list] of Object.entries(record)) merged[name] = [...(merged[name] ?? []), ...list];
  return merged;
}

/** The same, from the files as they are. */
export const toSourcePublication = (content: SourceContent): Publication =>
  toPublication({ ...content, facts: new Map(content.facts.map((fact) => [fact.id, fact])) });
