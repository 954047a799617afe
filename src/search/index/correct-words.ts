import { getEnglish, getFrench } from '../../check/language/dictionary.ts';
import type { Vocabulary } from '../engine/vocabulary.ts';

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** Every text that one slip leads to: a letter too many, missing, wrong, or two swapped. */
function* toSlips(word: string): Generator<string> {
  for (let at = 0; at <= word.length; at++) {
    const before = word.slice(0, at);
    for (const letter of letters) {
      yield before + letter + word.slice(at);
      yield before + letter + word.slice(at + 1);
    }
    yield before + word.slice(at + 1);
    yield before + word.slice(at + 1, at + 2) + word.slice(at, at + 1) + word.slice(at + 2);
  }
}

/**
 * Words of French and English that the site does not use, one slip away from one that it does: `vieux` and `veux`.
 * Others are corrected into nothing.
 *
 * @param words those of the site
 */
export function toCorrectWords(vocabulary: Vocabulary, words: Iterable<string>): string[] {
  const [french, english] = [getFrench(), getEnglish()];
  const found = new Set<string>();
  const tried = new Set<string>();
  for (const word of words) {
    if (!/^[a-z]{4,}$/.test(word)) continue;
    for (const slip of toSlips(word)) {
      if (slip.length < 3 || tried.has(slip)) continue;
      tried.add(slip);
      if (!vocabulary.has(slip) && (french.hasLoosely(slip) || english.hasLoosely(slip))) found.add(slip);
    }
  }
  return [...found];
}
