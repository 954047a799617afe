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
  const most = Math.max(1, Math.ceil(word.length / 3));
  const distances = candidates.map((candidate) =>
    Math.abs(candidate.length - word.length) > most ? Number.POSITIVE_INFINITY : toDistance(word.toLowerCase(), candidate),
  );
  const least = Math.min(...distances);
  return least <= most ? candidates[distances.indexOf(least)] : undefined;
}

/** Signs to add, to take away or to change to make one word of another (Levenshtein). */
function toDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let index = 0; index < one.length; index++) {
    const next = [index + 1];
    for (let at = 0; at < other.length; at++)
      next.push(Math.min((next[at] ?? 0) + 1, (row[at + 1] ?? 0) + 1, (row[at] ?? 0) + (one[index] === other[at] ? 0 : 1)));
    row = next;
  }
  return row.at(-1) ?? 0;
}

const sorted = (word: string): string => [...word].toSorted().join('');
