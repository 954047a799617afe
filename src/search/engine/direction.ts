import type { Term } from './lexicon.ts';

/** Where what a word names is in what is said: it comes from there, is of it, is in it, goes there. */
export const directions = ['none', 'from', 'of', 'in', 'to'] as const;
export type Direction = (typeof directions)[number];

const words: ReadonlyMap<string, Direction> = new Map(
  Object.entries({ from: 'depuis from out hors', of: 'de d du des of', in: 'dans in inside en', to: 'vers to into onto' }).flatMap(
    ([direction, said]) => said.split(' ').map((word) => [word, direction as Direction] as const),
  ),
);

/** What stands before a term, articles and the like apart: « depuis l’intérieur du conteneur » is from it. */
export function toDirection(terms: readonly Term[], position: number): Direction {
  let found: Direction = 'none';
  for (let before = position - 1; before >= 0; before--) {
    const term = terms[before];
    const direction = term?.words.length === 1 ? words.get(term.words[0] ?? '') : undefined;
    if (direction && (found === 'none' || direction === 'from')) found = direction;
    if (!direction && !term?.isStop) break;
  }
  return found;
}

/** « copier du conteneur » is not « copier vers le conteneur ». What is of a thing may be in it. */
export const areOpposed = (one: Direction, other: Direction): boolean => {
  const both = [one, other];
  return (both.includes('to') && (both.includes('from') || both.includes('of'))) || (both.includes('in') && both.includes('from'));
};
