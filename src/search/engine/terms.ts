import type { Lexicon } from './lexicon.ts';
import { toWords } from './words.ts';

/** Articles and the like are short; a longer stop word is a word that one has chosen. */
const longestArticle = 3;

/** Words as they are compared one by one: without the articles among them. */
export const toPlainWords = (words: readonly string[], lexicon: Lexicon): string =>
  words.filter((word) => word.length > longestArticle || !lexicon.read([word])[0]?.isStop).join(' ');

/** The terms of a text that say what it is about; all of them when none does. */
export function toTerms(text: string, lexicon: Lexicon): string[] {
  const terms = lexicon.read(toWords(text).words);
  const significant = terms.filter(({ isStop }) => !isStop);
  return (significant.length > 0 ? significant : terms).map(({ term }) => term);
}
