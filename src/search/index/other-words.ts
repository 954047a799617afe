import type { Answer } from '../engine/answer.ts';
import { stem } from '../engine/stem.ts';
import { toWords } from '../engine/words.ts';

/** A word that a single page uses once is as likely a name as a word one would look for. */
const least = 2;

/**
 * Words that only the bodies of pages use: the search must not take them for misspelt ones.
 * One is enough of those that have the same root.
 */
export function toOtherWords(answers: readonly Answer[], bodies: readonly string[]): string[] {
  const spelled = new Set(
    answers.flatMap(({ title, summary, phrases }) => toWords([title, summary, ...phrases].join(' ')).words).map(stem),
  );
  const uses = new Map<string, { word: string; count: number }>();
  for (const word of bodies.flatMap((body) => [...new Set(toWords(body).words)])) {
    if (!/^[a-z]{4,}$/.test(word)) continue;
    const root = stem(word);
    if (!spelled.has(root)) uses.set(root, { word: uses.get(root)?.word ?? word, count: (uses.get(root)?.count ?? 0) + 1 });
  }
  return [...uses.values()]
    .filter(({ count }) => count >= least)
    .map(({ word }) => word)
    .toSorted();
}
