import type { Entry } from './entry.ts';

/** One thing that a letter means: a long name, and the commands that understand it so. */
export interface LetterMeaning {
  long: string;
  uses: { cli: string; effect: string; href: string }[];
}

/** A letter that means several things. */
export interface OptionLetter {
  letter: string;
  meanings: LetterMeaning[];
}

/**
 * Letters that stand for several options, the most ambiguous first.
 *
 * @param entries each option is told on one of them: those of one command stand together
 */
export function toOptionLetters(entries: readonly Entry[]): OptionLetter[] {
  const letters = new Map<string, Map<string, Map<string, LetterMeaning['uses'][number]>>>();
  for (const { optionHome, cli, options, otherOptions } of entries) {
    if (optionHome === undefined) continue;
    for (const { long, short, effect } of [...options, ...otherOptions]) {
      if (short === undefined) continue;
      const meanings = letters.get(short) ?? new Map<string, Map<string, LetterMeaning['uses'][number]>>();
      const uses = meanings.get(long) ?? new Map<string, LetterMeaning['uses'][number]>();
      if (!uses.has(cli)) uses.set(cli, { cli, effect, href: `${optionHome}#option-${long}` });
      letters.set(short, meanings.set(long, uses));
    }
  }
  return [...letters]
    .filter(([, meanings]) => meanings.size > 1)
    .map(([letter, meanings]) => ({ letter, meanings: toMeanings(meanings) }))
    .toSorted((a, b) => b.meanings.length - a.meanings.length || a.letter.localeCompare(b.letter));
}

/** Where a letter is told on its page: capital and small letters need different ids, and some browsers fold them. */
export const toLetterId = (letter: string): string =>
  letter === letter.toLowerCase() ? `option-${letter}` : `option-${letter.toLowerCase()}-maj`;

/** What a letter means, the commonest first. */
const toMeanings = (meanings: ReadonlyMap<string, ReadonlyMap<string, LetterMeaning['uses'][number]>>): LetterMeaning[] =>
  [...meanings].map(([long, uses]) => ({ long, uses: [...uses.values()] })).toSorted((a, b) => b.uses.length - a.uses.length);
