import type { ExerciseFields, Fact, GuideFields, Site } from '../source/schema.ts';
import type { EntryLink } from './entry.ts';
import { hrefs } from './href.ts';
import { getOrThrow, type Source } from './named-source.ts';

/** A page of the reading order, where another page points to it. */
export interface PageLink {
  title: string;
  href: string;
}

/** One page of the course. */
export interface GuidePage extends PageLink {
  slug: string;
  summary: string;
  chapter: string;
  intentions: string[];
  concepts: string[];
  entries: EntryLink[];
  facts: Fact[];
  previous: PageLink | undefined;
  next: PageLink | undefined;
}

/** A chapter and its pages in reading order. */
export interface Chapter extends PageLink {
  id: string;
  /** From 1. */
  number: number;
  summary: string;
  /** Whether the running head names it. */
  isInHead: boolean;
  /** Every page, the chapter's own `index` first when it has one. */
  pages: GuidePage[];
}

/** A hands-on session. */
export interface Exercise extends PageLink {
  slug: string;
  /** From 1, in the order of the list. */
  number: number;
  summary: string;
  /** Minutes. */
  duration: number;
  objectives: string[];
  prerequisites: string[];
  intentions: string[];
  entries: EntryLink[];
  facts: Fact[];
  previous: PageLink | undefined;
  next: PageLink | undefined;
}

/** The whole course: what is read first to last. */
export interface Course {
  chapters: Chapter[];
  exercises: Exercise[];
}

export interface CourseSources {
  site: Site;
  guide: readonly Source<GuideFields>[];
  exercises: readonly Source<ExerciseFields>[];
  entries: ReadonlyMap<string, EntryLink>;
  facts: ReadonlyMap<string, Fact>;
}

const byOrder = (a: Source<{ order: number }>, b: Source<{ order: number }>) =>
  a.fields.order - b.fields.order || a.slug.localeCompare(b.slug);

const isIndex = ({ slug }: Source<unknown>) => slug.endsWith('/index');

/** Chapters and exercises; « Suivant » leads from the first page to the last, through each exercise after the page that prepares it. */
export function toCourse({ site, guide, exercises, entries, facts }: CourseSources): Course {
  const guideOf = (chapter: string) =>
    guide.filter(({ slug }) => slug.split('/')[0] === chapter).toSorted((a, b) => Number(isIndex(b)) - Number(isIndex(a)) || byOrder(a, b));
  const sessions = exercises.toSorted(byOrder);
  const toSessionLink = ({ slug, fields }: Source<ExerciseFields>): PageLink => ({ title: fields.title, href: hrefs.exercise(slug) });
  const pages = site.chapters.flatMap(({ id }) => guideOf(id));
  const order: PageLink[] = [
    ...pages.flatMap((page) => [
      { title: page.fields.title, href: hrefs.guide(page.slug) },
      ...sessions.filter(({ fields }) => fields.after === page.slug).map(toSessionLink),
    ]),
    ...sessions.filter(({ fields }) => !pages.some(({ slug }) => slug === fields.after)).map(toSessionLink),
  ];
  const place = (href: string) => {
    const index = order.findIndex((page) => page.href === href);
    return { previous: order[index - 1], next: order[index + 1] };
  };
  const shared = (fields: { title: string; summary: string; entries: string[]; facts: string[] }, href: string) => ({
    href,
    title: fields.title,
    summary: fields.summary,
    entries: fields.entries.map((entry) => getOrThrow(entries, entry)),
    facts: fields.facts.map((fact) => getOrThrow(facts, fact)),
    ...place(href),
  });

  return {
    chapters: site.chapters.map(({ id, title, summary, head = true }, index) => ({
      id,
      title,
      summary,
      isInHead: head,
      number: index + 1,
      href: hrefs.chapter(id),
      pages: guideOf(id).map(({ slug, fields }) => ({
        slug,
        chapter: id,
        intentions: fields.intentions,
        concepts: fields.concepts,
        ...shared(fields, hrefs.guide(slug)),
      })),
    })),
    exercises: sessions.map(({ slug, fields }, index) => ({
      slug,
      number: index + 1,
      duration: fields.duration,
      objectives: fields.objectives,
      prerequisites: fields.prerequisites,
      intentions: fields.intentions,
      ...shared(fields, hrefs.exercise(slug)),
    })),
  };
}

/** Pages and exercises of the course that name each entry, in reading order; nothing for an entry that none names. */
export function toPagesOf({ chapters, exercises }: Course): Map<string, PageLink[]> {
  const pages = new Map<string, PageLink[]>();
  for (const page of [...chapters.flatMap(({ pages }) => pages), ...exercises])
    for (const slug of new Set(page.entries.map(({ slug }) => slug))) pages.set(slug, [...(pages.get(slug) ?? []), page]);
  return pages;
}
