import { closest, distance } from 'fastest-levenshtein';

/**
 * The known word that was most likely meant.
 *
 * @returns the nearest of `known`, or undefined when none is close: more than a third of the letters differ
 */
export function findNearest(word: string, known: Iterable<string>): string | undefined {
  const candidates = [...known];
  if (candidates.length === 0) return undefined;
  // Two letters swapped are one slip of the fingers, and two changes to the measure.
  const swapped = candidates.find((candidate) => candidate !== word && sorted(candidate) === sorted(word.toLowerCase()));
  if (swapped) return swapped;
  // The beginning of a name is nearer than any other name.
  const begun = candidates.filter((candidate) => word.length > 3 && candidate.startsWith(word.toLowerCase()) && candidate !== word);
  if (begun.length === 1) return begun[0];
  const nearest = closest(word.toLowerCase(), candidates);
  return distance(word.toLowerCase(), nearest) <= Math.max(1, Math.ceil(word.length / 3)) ? nearest : undefined;
}

const sorted = (word: string): string => [...word].toSorted().join('');
