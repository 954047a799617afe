import type { TermFields } from '../source/schema.ts';
import { toId } from '../text/id.ts';
import { withoutMarks } from '../text/inline-marks.ts';
import { hrefs } from './href.ts';
import { getOrThrow, type Source } from './named-source.ts';

/** A term of the glossary. */
export interface Term {
  slug: string;
  href: string;
  term: string;
  aliases: string[];
  english: string[];
  concepts: string[];
  definition: string;
  page: string | undefined;
  terms: { term: string; href: string }[];
}

/** A letter of the glossary, and the terms that begin with it. */
export interface TermLetter<T extends Term = Term> {
  id: string;
  letter: string;
  terms: T[];
}

/** The terms by their first letter, without its accent. */
export function toTermLetters<T extends Term>(terms: readonly T[]): TermLetter<T>[] {
  const letters = Map.groupBy(terms, ({ term }) => toId(withoutMarks(term)).charAt(0));
  return [...letters]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([letter, terms]) => ({ id: `lettre-${letter}`, letter: letter.toUpperCase(), terms }));
}

/** The terms in the order of a French dictionary. */
export function toTerms(sources: readonly Source<TermFields>[]): Term[] {
  const known = new Map(sources.map(({ slug, fields }) => [slug, { term: fields.term, href: hrefs.term(slug) }]));
  return sources
    .map(({ slug, fields }) => ({
      slug,
      href: hrefs.term(slug),
      term: fields.term,
      aliases: fields.aliases,
      english: fields.english,
      concepts: fields.concepts,
      definition: fields.definition,
      page: fields.page,
      terms: fields.terms.map((term) => getOrThrow(known, term)),
    }))
    .toSorted((a, b) => withoutMarks(a.term).localeCompare(withoutMarks(b.term), 'fr'));
}
