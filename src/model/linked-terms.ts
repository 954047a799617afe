import { toSlug } from '../source/collections.ts';
import type { SourceContent } from '../source/source.ts';
import { toLiteral } from '../text/literal.ts';
import { hrefs } from './href.ts';

/** A word of the glossary that a page may lead to. */
export interface LinkedTerm {
  slug: string;
  /** The word itself, in the singular. */
  term: string;
  href: string;
}

/** Where a term stands in a text. */
export interface TermUse extends LinkedTerm {
  start: number;
  end: number;
}

/** « espace de noms » also as « espaces de noms » and, at the head of a sentence, « Espace de noms »; a name keeps its capitals. */
function toPattern(term: string): string {
  const [first = '', ...rest] = term;
  const head = first === first.toLowerCase() && first !== first.toUpperCase() ? `[${first}${first.toUpperCase()}]` : toLiteral(first);
  return (head + toLiteral(rest.join(''))).replace(/(?<=\p{L})(?= |$)/gu, '(?:s|x)?').replaceAll(' ', '[ \u00a0]');
}

/** Finds the uses of terms in a text, first to last; of two terms that begin together, the longer one. */
export type FindTerms = (text: string) => TermUse[];

/** @param terms in any order; each is a word or several, as in a dictionary */
export function toFindTerms(terms: readonly LinkedTerm[]): FindTerms {
  if (terms.length === 0) return () => [];
  const sorted = terms.toSorted((a, b) => b.term.length - a.term.length);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_/.-])(?:${sorted.map(({ term }) => `(${toPattern(term)})`).join('|')})(?![\\p{L}\\p{N}_/-])`,
    'gu',
  );
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const term = sorted[match.slice(1).findIndex((group) => group !== undefined)];
      return term ? [{ ...term, start: match.index, end: match.index + match[0].length }] : [];
    });
}

/**
 * The terms that each page of the course may lead to: all but those that the page itself explains.
 *
 * @returns by file, from the root of the content; nothing for a file that is looked up rather than read
 */
export function toTermsOf({ glossary }: Pick<SourceContent, 'glossary'>): (file: string) => FindTerms | undefined {
  const linked = glossary.filter(({ fields }) => fields.linked);
  const toFind = (page?: string) =>
    toFindTerms(
      linked.filter(({ fields }) => fields.page !== page).map(({ slug, fields }) => ({ slug, term: fields.term, href: hrefs.term(slug) })),
    );
  return (file) => {
    if (file.startsWith('guide/')) return toFind(hrefs.guide(toSlug('guide', file)));
    return file.startsWith('exercises/') ? toFind() : undefined;
  };
}
