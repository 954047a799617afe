import { memoize } from '../../text/memo.ts';
import { editDistance } from './edit-distance.ts';
import { stem } from './stem.ts';

/** Words that the site knows, and how it corrects those that it does not. */
export interface Vocabulary {
  /** Knows the word in this very form. */
  spells(word: string): boolean;
  /** Knows the word, in this form or another. */
  has(word: string): boolean;
  /** Known words that begin so, the most used first. */
  extend(beginning: string): readonly string[];
  /** The known word that was most likely meant. @param isBeginning whether the reader may still be typing it */
  repair(word: string, isBeginning: boolean): string | undefined;
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

/** Words that come together: a part of the index, or what is known without any. What is made of them is made once. */
export class WordList {
  /** Words that may be what was meant, and how often each is used. */
  readonly uses: ReadonlyMap<string, number>;
  readonly #others: ReadonlySet<string>;
  #roots: ReadonlySet<string> | undefined;
  #spelled: readonly (readonly [word: string, letters: number])[] | undefined;

  /**
   * @param others words that are known, and no model of spelling
   */
  constructor(uses: ReadonlyMap<string, number>, others: Iterable<string> = []) {
    this.uses = uses;
    this.#others = new Set(others);
  }

  has(word: string): boolean {
    return this.uses.has(word) || this.#others.has(word);
  }

  hasRoot(root: string): boolean {
    this.#roots ??= new Set([...this.uses.keys(), ...this.#others].filter((word) => word.length > 3).map(stem));
    return this.#roots.has(root);
  }

  /** Words that may be what was meant, with the letters that each has. */
  get spelled(): readonly (readonly [word: string, letters: number])[] {
    this.#spelled ??= [...this.uses.keys()].map((word) => [word, toLetters(word)] as const);
    return this.#spelled;
  }
}

/**
 * Makes a vocabulary.
 *
 * @param lists where its words are: the first that has one says how often it is used
 * @param commands words that commands are made of
 * @param isCorrect whether a word that the site does not know is well spelled all the same: it is left as it is
 */
export function createVocabulary(
  lists: readonly WordList[],
  commands: ReadonlySet<string> = new Set(),
  isCorrect: (word: string) => boolean = () => false,
): Vocabulary {
  const toUse = (word: string): number => {
    for (const { uses } of lists) {
      const use = uses.get(word);
      if (use !== undefined) return use;
    }
    return 0;
  };
  /** The most used first. */
  const compare = (a: string, b: string): number => toUse(b) - toUse(a) || (a < b ? -1 : 1);
  const findFirst = (holds: (word: string) => boolean): string | undefined => {
    let first: string | undefined;
    for (const { uses } of lists)
      for (const word of uses.keys()) if (holds(word) && (first === undefined || compare(word, first) < 0)) first = word;
    return first;
  };
  const spells = (word: string): boolean => lists.some((list) => list.has(word));

  const findRepair = (word: string, isBeginning: boolean): string | undefined => {
    // Two letters swapped are the one slip that shows in a word of three.
    if (word.length === 3)
      return findFirst((other) => other.length === 3 && other !== word && sameLetters(word, other) && editDistance(word, other, 1) === 1);
    const most = slips(word);
    let best: { word: string; cost: number } | undefined;
    const letters = toLetters(word);
    for (const list of lists)
      for (const [other, its] of list.spelled) {
        // Two words that differ by more letters than that cannot be so few slips apart: most are told by it.
        if (other.length < 3 || Math.abs(other.length - word.length) > most || countBits(letters ^ its) > 2 * most) continue;
        const distance = editDistance(word, other, most);
        if (distance > most || (distance > 1 && word.slice(0, begunAlike) !== other.slice(0, begunAlike))) continue;
        // One rarely misses the first letter; a word that is used more is meant more.
        const cost = distance + (other[0] === word[0] ? 0 : 0.6) - Math.min(0.5, Math.log10(toUse(other)) / 5);
        if (!best || cost < best.cost || (cost === best.cost && compare(other, best.word) < 0)) best = { word: other, cost };
      }
    if (best || !isBeginning || word.length < 4) return best?.word;
    const isBegun = (other: string) => [0, 1, -1].some((more) => editDistance(word, other.slice(0, word.length + more), 1) === 1);
    return findFirst((other) => other.length > word.length && other[0] === word[0] && toUse(other) >= often && isBegun(other));
  };

  const repaired = new Map<string, string | undefined>();
  return {
    spells,
    has: (word) => {
      if (spells(word)) return true;
      if (word.length <= 3) return false;
      const root = stem(word);
      return lists.some((list) => list.hasRoot(root));
    },
    extend: memoize((beginning: string) => {
      const found = lists.flatMap(({ uses }) =>
        [...uses.keys()].filter((word) => word.startsWith(beginning) && word.length > beginning.length),
      );
      return [...new Set(found)].toSorted(compare);
    }),
    repairCommand: (word) =>
      [...commands].some((command) => command.startsWith(word))
        ? undefined
        : ([...commands].find(
            (command) =>
              editDistance(word, command, 1) === 1 && (word.length > 3 || command.length > word.length || sameLetters(word, command)),
          ) ?? [...commands].find((command) => word.length > 3 && isSwapped(word, command.slice(0, word.length)))),
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

/** Two letters are swapped in what is typed so far: `isnp` is the beginning of `inspect`. */
const isSwapped = (word: string, beginning: string): boolean => sameLetters(word, beginning) && editDistance(word, beginning, 1) === 1;

const sameLetters = (a: string, b: string): boolean => [...a].toSorted().join('') === [...b].toSorted().join('');
