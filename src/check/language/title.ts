import type { Dictionary } from './dictionary.ts';
import { findWords, type Word } from './word-check.ts';

/** What may come before the verb: a pronoun, a negation, « tout ». */
const beforeVerb = /^(?:se|ne|n|s|y|en|le|la|les|l|lui|pas|plus|tout|mieux|bien)$/i;

/** Ends as an infinitive does, and is a word. */
const isInfinitive = (word: string, french: Pick<Dictionary, 'has'>) => /(?:er|ir|re|oir)$/i.test(word) && french.has(word);

/** Whether a title says what one does: « Lancer un conteneur », « S’authentifier », « Ne pas garder ». */
export function startsWithInfinitive(title: string, french: Pick<Dictionary, 'has'>): boolean {
  const verb = findWords(title).find(({ word }) => !beforeVerb.test(word));
  return verb !== undefined && isInfinitive(verb.word, french);
}

/**
 * Words that have a capital and are not names: French titles have one capital, the first.
 *
 * @param isName whether a word has its capital wherever it stands
 */
export function findNeedlessCapitals(title: string, french: Pick<Dictionary, 'has'>, isName: (word: string) => boolean): Word[] {
  return findWords(title).filter(
    ({ word, index }) =>
      /^\p{Lu}\p{Ll}/u.test(word) &&
      !/(?:^|[.!?]\s|[«“„"]\s?)(?:\p{L}{1,2}’)?$/u.test(title.slice(0, index)) &&
      !isName(word) &&
      french.has(word.toLowerCase()),
  );
}
