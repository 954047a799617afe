import type { SearchWords } from './answer.ts';
import { stem } from './stem.ts';
import { toWords } from './words.ts';

/** A word, or several that are one, in the form that stands for all that mean the same. */
export interface Term {
  term: string;
  /** The words that it was read from. */
  words: readonly string[];
  /** Says nothing of what is looked for. */
  isStop: boolean;
}

/** Turns words into terms: `effacer les images` and `suppression d’une image` are the same ones. */
export interface Lexicon {
  read(words: readonly string[]): Term[];
  /** Whether a word says nothing of what is looked for. */
  isStop(word: string): boolean;
  /** Whether a word is of its own, or of one of its expressions. */
  has(word: string): boolean;
  /** Whether the term of a word is that of its synonyms: nothing else has to be known of it. */
  hasSynonym(word: string): boolean;
  /** Every word that the synonyms and the stop words are made of. */
  words: readonly string[];
}

/** Asks what a thing is, whatever words that was said in. */
export const definitionTerm = '?';

/** A word of so many letters has no other form where it begins an expression. */
const shortWord = 3;

/** Makes the lexicon of a content. */
export function createLexicon({ stopWords, synonyms, definitions }: Omit<SearchWords, 'destroying' | 'unknownMessage'>): Lexicon {
  const asWritten = new Map<string, string>();
  const byRoot = new Map<string, string>();
  const words: string[] = [];
  /** How many words the longest expression has that begins with this one, as written or by its root. */
  const longest = new Map<string, number>();
  const add = (expression: string, term: string) => {
    const parts = toWords(expression).words;
    if (parts.length === 0) return;
    words.push(...parts);
    asWritten.set(parts.join(' '), term);
    const roots = parts.map(stem);
    for (const first of [parts[0], roots[0]]) if (first !== undefined) longest.set(first, Math.max(longest.get(first) ?? 0, parts.length));
    if (!byRoot.has(roots.join(' '))) byRoot.set(roots.join(' '), term);
  };
  for (const group of synonyms) {
    // Not its root: « arrêter » and « arrêtés », which have the same, may be two groups.
    const term = toWords(group[0] ?? '').words.join('');
    for (const expression of group) add(expression, term);
  }
  for (const expression of definitions) add(expression, definitionTerm);
  const stops = new Set(stopWords.flatMap((word) => toWords(word).words));
  const known = new Set([...words, ...stops]);
  // A site says the same words over and over.
  const roots = new Map<string, string>();
  const toRoot = (word: string): string => {
    const root = roots.get(word) ?? stem(word);
    roots.set(word, root);
    return root;
  };

  return {
    words: [...words, ...stops],
    isStop: (word) => stops.has(word),
    has: (word) => known.has(word),
    hasSynonym: (word) => asWritten.has(word),
    read(typed) {
      const roots = typed.map(toRoot);
      // « logs in » is not « log in »: so short a word is another with one letter more.
      const isOther = (length: number, start: number) =>
        length > 1 && (roots[start] ?? '').length <= shortWord && typed[start] !== roots[start];
      const terms: Term[] = [];
      for (let start = 0; start < typed.length; ) {
        const begun = Math.max(longest.get(typed[start] ?? '') ?? 0, longest.get(roots[start] ?? '') ?? 0);
        let length = Math.min(begun, typed.length - start);
        let term: string | undefined;
        for (; length > 0 && term === undefined; length--) {
          const end = start + length;
          term =
            asWritten.get(typed.slice(start, end).join(' ')) ??
            (isOther(length, start) ? undefined : byRoot.get(roots.slice(start, end).join(' ')));
          if (term !== undefined) break;
        }
        const words = typed.slice(start, start + Math.max(1, length));
        terms.push({ term: term ?? roots[start] ?? '', words, isStop: words.length === 1 && stops.has(words[0] ?? '') });
        start += words.length;
      }
      return terms;
    },
  };
}
