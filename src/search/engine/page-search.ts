import type { Answer } from './answer.ts';
import type { Question } from './question.ts';

/** Looks one term up in the index of the pages: what holds it, and how well, from 0 to 1. */
export type TermSearch = (term: string) => Promise<ReadonlyMap<Answer, number>>;

/** Finds what the pages say, for a question that was read already. */
export interface PageSearch {
  search(question: Question): Promise<Answer[]>;
}

/** How many terms the beginning of a word stands for here. */
const mostBegun = 4;

/** What is shorter is looked for among the answers alone. */
const shortest = 3;

/** A page must hold this share of the question. */
const leastCover = 0.8;

/**
 * Makes the search of the pages: one look-up a term, merged by how much each term says.
 * The engine alone would ask for all words at once, and find nothing as soon as one is missing.
 *
 * @param weigh how much a term says
 */
export function createPageSearch(lookUp: TermSearch, weigh: (term: string) => number): PageSearch {
  const known = new Map<string, ReturnType<TermSearch>>();
  const lookUpOnce: TermSearch = (term) => {
    const found = known.get(term) ?? lookUp(term);
    known.set(term, found);
    return found;
  };
  return {
    async search({ asked, options, asksToDestroy }) {
      if (asked.length === 0 || options.length > 0 || asked.some(({ isUnknown }) => isUnknown)) return [];
      const scores = new Map<Answer, { score: number; cover: number }>();
      const weights = asked.map(({ terms }) => Math.max(...[...terms].map(([term, sureness]) => sureness * weigh(term))));
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      for (const [position, { terms }] of asked.entries()) {
        const weight = (weights[position] ?? 0) / total;
        const best = new Map<Answer, number>();
        // The engine takes the plural off `ps`, and finds everything that begins with a p.
        for (const [term, sureness] of [...terms].slice(0, mostBegun))
          if (term.length >= shortest)
            for (const [answer, hit] of await lookUpOnce(term)) best.set(answer, Math.max(best.get(answer) ?? 0, hit * sureness));
        for (const [answer, hit] of best) {
          const { score, cover } = scores.get(answer) ?? { score: 0, cover: 0 };
          scores.set(answer, { score: score + weight * hit, cover: cover + weight });
        }
      }
      return [...scores]
        .filter(([answer, { cover }]) => cover >= leastCover && (!answer.destroys || asksToDestroy))
        .toSorted(([, a], [, b]) => b.score - a.score)
        .map(([answer]) => answer);
    },
  };
}
