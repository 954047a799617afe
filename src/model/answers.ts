import type { ErrorFields, Fact, MisconceptionFields } from '../source/schema.ts';
import type { EntryLink } from './entry.ts';
import { getOrThrow, type Source } from './named-source.ts';

/** A message that the program prints, and what to do. */
export interface ErrorMessage {
  slug: string;
  message: string;
  cause: string;
  patterns: string[];
  intentions: string[];
  concepts: string[];
  entries: EntryLink[];
  facts: Fact[];
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

/** The messages in their order. */
export const toErrorMessages = (sources: readonly Source<ErrorFields>[], known: Known): ErrorMessage[] =>
  inOrder(sources).map(({ slug, fields }) => ({ ...fields, slug, ...resolve(fields, known) }));

/** The beliefs in their order. */
export const toMisconceptions = (sources: readonly Source<MisconceptionFields>[], known: Known): Misconception[] =>
  inOrder(sources).map(({ slug, fields }) => ({ ...fields, slug, ...resolve(fields, known) }));
