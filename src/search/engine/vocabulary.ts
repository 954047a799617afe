import { editDistance } from './edit-distance.ts';
import { stem } from './stem.ts';

/** Words that the site knows, and how it corrects those that it does not. */
export interface Vocabulary {
  /** Knows the word in this very form. */
  spells(word: string): boolean;
  /** Knows the word, in this form or another. */
  has(word: string): boolean;
  /** Known words that begin so, the most used first. */
  extend(beginning: string): string[];
  /** The known word that was most likely meant. @param isBeginning whether the reader may still be typing it */
  repair(word: string, isBeginning: boolean): string | undefined;
  /** Knows a word from now on, without taking it for a model of spelling. */
  learn(word: string): void;
  /** The same, of a word that should name a command; undefined too when it names one, or begins to. */
  repairCommand(word: string): string | undefined;
}

/** How many slips of the fingers a word may hold: a short word with two would be another word. */
const slips = (word: string): number => (word.length < 4 ? 0 : word.length < 9 ? 1 : 2);

/** A word that is not ended is taken for a misspelt one that is used so often at least. */
const often = 4;

/** Two slips are believed of a word that begins well: « incorrect » is not « correct ». */
const begunAlike = 3;

/** Numbers and identifiers are neither known nor misspelt. */
export const isValue = (word: string): boolean => /\d/.test(word) && (!/[g-z]/.test(word) || /^\d/.test(word) || word.length > 12);

/**
 * Makes a vocabulary.
 *
 * @param uses words that may be what was meant, and how often each is used
 * @param others words that are known, and no model of spelling
 * @param commands words that commands are made of
 * @param isCorrect whether a word that the site does not know is well spelled all the same: it is left as it is
 */
export function createVocabulary(
  uses: ReadonlyMap<string, number>,
  others: Iterable<string>,
  commands: ReadonlySet<string> = new Set(),
  isCorrect: (word: string) => boolean = () => false,
): Vocabulary {
  const spelled = [...uses.keys()].toSorted((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0) || (a < b ? -1 : 1));
  const known = new Set([...spelled, ...others]);
  const roots = new Set([...known].filter((word) => word.length > 3).map(stem));
  const masks = spelled.map(toLetters);
  const repaired = new Map<string, string | undefined>();

  const findRepair = (word: string, isBeginning: boolean): string | undefined => {
    // Two letters swapped are the one slip that shows in a word of three.
    if (word.length === 3)
      return spelled.find(
        (other) => other.length === 3 && other !== word && editDistance(word, other, 1) === 1 && sameLetters(word, other),
      );
    const most = slips(word);
    let best: { word: string; cost: number } | undefined;
    const letters = toLetters(word);
    for (const [index, other] of spelled.entries()) {
      // Two words that differ by more letters than that cannot be so few slips apart: most are told by it.
      if (other.length < 3 || Math.abs(other.length - word.length) > most || countBits(letters ^ (masks[index] ?? 0)) > 2 * most) continue;
      const distance = editDistance(word, other, most);
      if (distance > most || (distance > 1 && word.slice(0, begunAlike) !== other.slice(0, begunAlike))) continue;
      // One rarely misses the first letter; a word that is used more is meant more.
      const cost = distance + (other[0] === word[0] ? 0 : 0.6) - Math.min(0.5, Math.log10(uses.get(other) ?? 1) / 5);
      if (!best || cost < best.cost) best = { word: other, cost };
    }
    if (best || !isBeginning || word.length < 4) return best?.word;
    const isBegun = (other: string) => [0, 1, -1].some((more) => editDistance(word, other.slice(0, word.length + more), 1) === 1);
    return spelled.find((other) => (uses.get(other) ?? 0) >= often && other.length > word.length && other[0] === word[0] && isBegun(other));
  };

  return {
    learn(word) {
      known.add(word);
      if (word.length > 3) roots.add(stem(word));
    },
    spells: (word) => known.has(word),
    has: (word) => known.has(word) || (word.length > 3 && roots.has(stem(word))),
    extend: (beginning) => spelled.filter((word) => word.length > beginning.length && word.startsWith(beginning)),
    repairCommand: (word) =>
      [...commands].some((command) => command.startsWith(word))
        ? undefined
        : [...commands].find(
            (command) =>
              editDistance(word, command, 1) === 1 && (word.length > 3 || command.length > word.length || sameLetters(word, command)),
          ),
    repair(word, isBeginning) {
      if (isCorrect(word)) return undefined;
      const key = `${word} ${isBeginning}`;
      if (!repaired.has(key)) repaired.set(key, findRepair(word, isBeginning));
      return repaired.get(key);
    },
  };
}

/** The letters that a word has, one bit each. */
const toLetters = (word: string): number => {
  let letters = 0;
  for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) & 31);
  return letters;
};

const countBits = (bits: number): number => {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
};

const sameLetters = (a: string, b: string): boolean => [...a].toSorted().join('') === [...b].toSorted().join('');
