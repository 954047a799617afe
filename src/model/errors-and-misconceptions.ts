import type { ErrorFields, Fact, MisconceptionFields, Site } from '../source/schema.ts';
import type { PageLink } from './course.ts';
import type { EntryLink } from './entry.ts';
import { hrefs } from './href.ts';
import { getOrThrow, type Source } from './named-source.ts';

/** A message that the program prints, and what to do. */
export interface ErrorMessage {
  slug: string;
  href: string;
  message: string;
  /** The message as a title: code, in English. */
  title: string;
  cause: string;
  /** Identifier of the moment when it is met. */
  moment: string;
  /** Other ways in which it is printed. */
  patterns: string[];
  intentions: string[];
  concepts: string[];
  entries: EntryLink[];
  /** Addresses of the pages that show it, those of its entries aside. */
  pages: string[];
  facts: Fact[];
  previous: PageLink | undefined;
  next: PageLink | undefined;
}

/** Messages that are met at the same moment. */
export interface Moment {
  id: string;
  title: string;
  errors: ErrorMessage[];
}

/** A belief and what is true. */
export interface Misconception {
  slug: string;
  belief: string;
  truth: string;
  entries: EntryLink[];
  facts: Fact[];
}

interface Known {
  entries: ReadonlyMap<string, EntryLink>;
  facts: ReadonlyMap<string, Fact>;
}

const inOrder = <Fields extends { order: number }>(sources: readonly Source<Fields>[]): Source<Fields>[] =>
  sources.toSorted((a, b) => a.fields.order - b.fields.order || a.slug.localeCompare(b.slug));

/** What entries and facts are named by a page, in full. */
const resolve = ({ entries, facts }: { entries: string[]; facts: string[] }, known: Known) => ({
  entries: entries.map((entry) => getOrThrow(known.entries, entry)),
  facts: facts.map((fact) => getOrThrow(known.facts, fact)),
});

/** The messages, moment after moment, in their order. */
export function toErrorMessages(sources: readonly Source<ErrorFields>[], known: Known, { moments }: Pick<Site, 'moments'>): ErrorMessage[] {
  const rank = new Map(moments.map(({ id }, index) => [id, index]));
  const sorted = inOrder(sources).toSorted((a, b) => getOrThrow(rank, a.fields.moment) - getOrThrow(rank, b.fields.moment));
  const links = sorted.map(({ slug, fields }): PageLink => ({ title: toCode(fields.message), href: hrefs.error(slug) }));
  return sorted.map(({ slug, fields }, index) => ({
    ...fields,
    slug,
    href: hrefs.error(slug),
    title: toCode(fields.message),
    ...resolve(fields, known),
    previous: links[index - 1],
    next: links[index + 1],
  }));
}

/** A message is what a program says: set as code, in English. */
const toCode = (message: string): string => (message.includes('`') ? `*\`\` ${message} \`\`*` : `*\`${message}\`*`);

/** The messages by the moment when they are met; a moment without any is left out. */
export const toMoments = (errors: readonly ErrorMessage[], { moments }: Pick<Site, 'moments'>): Moment[] =>
  moments
    .map(({ id, title }) => ({ id, title, errors: errors.filter(({ moment }) => moment === id) }))
    .filter(({ errors }) => errors.length > 0);

/** The messages that each page shows, by its address: an entry that helps, a page that the message names. */
export function toMessagesOf(errors: readonly ErrorMessage[]): Map<string, ErrorMessage[]> {
  const messages = new Map<string, ErrorMessage[]>();
  for (const error of errors)
    for (const href of new Set([...error.entries.map(({ href }) => href), ...error.pages]))
      messages.set(href, [...(messages.get(href) ?? []), error]);
  return messages;
}

/** All the ways in which a message is printed. */
export const toWordings = ({ message, patterns }: Pick<ErrorFields, 'message' | 'patterns'>): string[] => [message, ...patterns];

/** The beliefs in their order. */
export const toMisconceptions = (sources: readonly Source<MisconceptionFields>[], known: Known): Misconception[] =>
  inOrder(sources).map(({ slug, fields }) => ({ ...fields, slug, ...resolve(fields, known) }));
