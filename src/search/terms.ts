import type { Lexicon } from './lexicon.ts';
import { toWords } from './words.ts';

/** The terms of a text that say what it is about; all of them when none does. */
export function toTerms(text: string, lexicon: Lexicon): string[] {
  const terms = lexicon.read(toWords(text).words);
  const significant = terms.filter(({ isStop }) => !isStop);
  return (significant.length > 0 ? significant : terms).map(({ term }) => term);
}
