import { toLiteral } from '../text/literal.ts';

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
