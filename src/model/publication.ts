import type { CliReference } from '../command-line/reference.ts';
import { fillTemplate } from '../command-line/template.ts';
import type { CollectionName } from '../source/collections.ts';
import type {
  AboutFields,
  AccessibilityFields,
  DiagramFields,
  EntryFields,
  ErrorFields,
  ExerciseFields,
  Fact,
  GuideFields,
  InstructionFields,
  MisconceptionFields,
  OptionsFields,
  ReuseFields,
  Site,
  TermFields,
  ToolFields,
} from '../source/schema.ts';
import type { SourceContent } from '../source/source.ts';
import { type ErrorMessage, type Misconception, toErrorMessages, toMisconceptions } from './answers.ts';
import { type Course, toCourse } from './course.ts';
import { type Entry, toEntries } from './entry.ts';
import { type Term, toTerms } from './glossary.ts';
import { type Handbook, toHandbook } from './handbook.ts';
import { type FileFormat, toFileFormats } from './instructions.ts';
import { getOrThrow, type Source } from './named-source.ts';
import { type Sheet, toSheet } from './sheet.ts';

/** A page as its author wrote it: fields, and the MDX that follows them. */
export interface WrittenPage<Fields> extends Source<Fields> {
  body: string;
}

/** Collections whose files have a body. */
export type PageCollection = Exclude<CollectionName, 'site' | 'options' | 'tools' | 'diagrams' | 'search'>;

export interface PublicationSources {
  site: Site;
  entries: readonly WrittenPage<EntryFields>[];
  guide: readonly WrittenPage<GuideFields>[];
  instructions: readonly WrittenPage<InstructionFields>[];
  exercises: readonly WrittenPage<ExerciseFields>[];
  errors: readonly WrittenPage<ErrorFields>[];
  misconceptions: readonly WrittenPage<MisconceptionFields>[];
  glossary: readonly WrittenPage<TermFields>[];
  about: readonly WrittenPage<AboutFields>[];
  reuse: readonly WrittenPage<ReuseFields>[];
  accessibility: readonly WrittenPage<AccessibilityFields>[];
  diagrams: readonly Source<DiagramFields>[];
  options: readonly OptionsFields[];
  tools: readonly ToolFields[];
  facts: ReadonlyMap<string, Fact>;
  reference: CliReference;
}

/** Collections of one page, which stands by itself. */
export type PlainPageName = 'about' | 'reuse' | 'accessibility';

/** A page that stands by itself: what it says of itself, and the statements it answers. */
export interface PlainPage {
  title: string;
  summary: string;
  facts: Fact[];
}

/** Everything that is published, whatever the form: what exports are written from. */
export interface Publication {
  site: Site;
  handbook: Handbook;
  /** In the order of the site. */
  entries: Entry[];
  course: Course;
  fileFormats: FileFormat[];
  errors: ErrorMessage[];
  misconceptions: Misconception[];
  terms: Term[];
  sheet: Sheet;
  /** Pictures, by name. */
  diagrams: ReadonlyMap<string, DiagramFields>;
  about: PlainPage | undefined;
  reuse: PlainPage | undefined;
  accessibility: PlainPage | undefined;
  /** What is copied of an entry: its command with the default values. */
  toCopied(entry: Entry): string;
  /** The MDX of a page, without its fields. @throws when there is no such page */
  bodyOf(collection: PageCollection, slug: string): string;
}

/** Makes the publication of a content that has passed its checks. */
export function toPublication(sources: PublicationSources): Publication {
  const { site, facts, options, tools, reference } = sources;
  const entries = toEntries({ site, entries: sources.entries, options, facts, reference });
  const bySlug = new Map(entries.map((entry) => [entry.slug, entry]));
  const known = { entries: bySlug, facts };
  const toPlainPage = (pages: readonly WrittenPage<AboutFields>[]): PlainPage | undefined =>
    pages[0] && { ...pages[0].fields, facts: pages[0].fields.facts.map((fact) => getOrThrow(facts, fact)) };
  const bodies = new Map<PageCollection, ReadonlyMap<string, string>>();
  const fileFormats = toFileFormats({ site, instructions: sources.instructions, entries: bySlug, facts });
  const handbook = toHandbook({ site, entries: sources.entries, options, tools, reference });
  return {
    site,
    handbook,
    entries,
    course: toCourse({ site, guide: sources.guide, exercises: sources.exercises, entries: bySlug, facts }),
    fileFormats,
    errors: toErrorMessages(sources.errors, known),
    misconceptions: toMisconceptions(sources.misconceptions, known),
    terms: toTerms(sources.glossary),
    sheet: toSheet({ site, entries: bySlug, fileFormats, reference }),
    diagrams: new Map(sources.diagrams.map(({ slug, fields }) => [slug, fields])),
    about: toPlainPage(sources.about),
    reuse: toPlainPage(sources.reuse),
    accessibility: toPlainPage(sources.accessibility),
    toCopied: ({ command, values }) => fillTemplate(command, { ...handbook.values, ...values }).text,
    bodyOf(collection, slug) {
      const known = bodies.get(collection) ?? new Map(sources[collection].map((page) => [page.slug, page.body.trim()]));
      bodies.set(collection, known);
      const body = known.get(slug);
      if (body === undefined) throw new Error(`no ${collection} called ${slug}`);
      return body;
    },
  };
}

/** The same, from the files as they are. @throws when there is no site file: the check of the content says so first */
export function toSourcePublication(content: SourceContent): Publication {
  const [site] = content.site;
  if (!site) throw new Error('site.yaml is missing');
  return toPublication({
    ...content,
    site: site.fields,
    options: content.options.map(({ fields }) => fields),
    tools: content.tools.map(({ fields }) => fields),
    facts: new Map(content.facts.map((fact) => [fact.id, fact])),
  });
}
