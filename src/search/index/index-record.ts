import type { Answer } from '../engine/answer.ts';
import type { Lexicon } from '../engine/lexicon.ts';
import { toTerms } from '../engine/terms.ts';
import type { PageSection, PageText } from './page-text.ts';
import { toExcerpt } from './page-text.ts';
import type { SearchRecord } from './records.ts';

/** Weights of what a record is found by, as the engine takes them (0 to 10). */
const weights = { title: 8, phrases: 6, summary: 3, text: 1.5, body: 0.5 };

/**
 * The page that the engine indexes in the place of a record: its terms, each once, in paragraphs of falling weight.
 * A word that is nowhere shown needs no place in an excerpt.
 *
 * @param body what its page says beside
 */
export function toIndexedPage({ title, phrases, mistakes = [], summary, text }: SearchRecord, body: string, lexicon: Lexicon): string {
  const seen = new Set<string>();
  const paragraph = (weight: number, texts: readonly string[]): string => {
    const terms = texts.flatMap((one) => toTerms(one, lexicon)).filter((term) => /\w/.test(term) && !seen.has(term));
    for (const term of terms) seen.add(term);
    return terms.length === 0 ? '' : `<p data-pagefind-weight="${weight}">${[...new Set(terms)].join(' ')}</p>`;
  };
  const paragraphs = [
    paragraph(weights.title, [title]),
    paragraph(weights.phrases, [...phrases, ...mistakes]),
    paragraph(weights.summary, [summary]),
    paragraph(weights.text, [text]),
    paragraph(weights.body, [body]),
  ];
  return `<!doctype html><html lang="fr"><body data-pagefind-body>${paragraphs.join('')}</body></html>`;
}

/** The answer that a part of a page is. */
export function toSectionRecord(page: Answer, { id, title, summary, text }: PageSection): SearchRecord {
  return {
    kind: page.kind,
    title,
    page: page.title,
    summary: toExcerpt(summary),
    href: `${page.href}#${id}`,
    answers: page.answers,
    phrases: [],
    text,
  };
}

/** What the page of a record says of it: the part that its address leads to, or all of it. */
export function toBody({ kind, href }: Answer, { text, parts }: PageText): string {
  const [, fragment] = href.split('#');
  if (fragment !== undefined) return parts.get(fragment) ?? '';
  // The parts of a page of the course are answers themselves.
  return kind === 'guide' || kind === 'exercise' ? '' : text;
}
