import type { Entry } from './entry.ts';
import { toOptionAnchor } from './href.ts';

/** One thing that a letter means: a name, and the commands that understand it so. */
export interface LetterMeaning {
  /** The longest name as typed: `--detach`, `-name`, or the letter itself when there is nothing longer. */
  name: string;
  uses: { cli: string; effect: string; href: string }[];
}

/** A letter that means several things. */
export interface OptionLetter {
  letter: string;
  meanings: LetterMeaning[];
}

/**
 * Letters that stand for several options, as one looks them up.
 *
 * @param entries each option is told on one of them: those of one command stand together
 */
export function toOptionLetters(entries: readonly Entry[]): OptionLetter[] {
  const letters = new Map<string, Map<string, Map<string, LetterMeaning['uses'][number]>>>();
  for (const { optionHome, cli, options, otherOptions } of entries) {
    if (optionHome === undefined) continue;
    for (const { long, names, short, effect } of [...options, ...otherOptions]) {
      if (short === undefined) continue;
      const meanings = letters.get(short) ?? new Map<string, Map<string, LetterMeaning['uses'][number]>>();
      const name = names.at(-1) ?? long;
      const uses = meanings.get(name) ?? new Map<string, LetterMeaning['uses'][number]>();
      if (!uses.has(cli)) uses.set(cli, { cli, effect, href: `${optionHome}#${toOptionAnchor(long)}` });
      letters.set(short, meanings.set(name, uses));
    }
  }
  return [...letters]
    .filter(([, meanings]) => meanings.size > 1)
    .map(([letter, meanings]) => ({ letter, meanings: toMeanings(meanings) }))
    .toSorted((a, b) => a.letter.localeCompare(b.letter));
}

/** What a letter means, the commonest first. */
const toMeanings = (meanings: ReadonlyMap<string, ReadonlyMap<string, LetterMeaning['uses'][number]>>): LetterMeaning[] =>
  [...meanings].map(([name, uses]) => ({ name, uses: [...uses.values()] })).toSorted((a, b) => b.uses.length - a.uses.length);
