/** A question that a learner types, and the answers that count. */
export interface YardstickQuery {
  query: string;
  category: string;
  /** Names of acceptable answers: `docker ps`, `docker volume *`, `FROM`, `concept:volume`. */
  expected: string[];
}

/**
 * Reads a file of queries: tab-separated, one header line, no quoting.
 *
 * @throws when a line has no expected answer
 */
export function parseQueries(tsv: string): YardstickQuery[] {
  return tsv
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const [query = '', category = '', expected = ''] = line.split('\t');
      if (expected === '') throw new Error(`no expected answer: ${line}`);
      return { query, category, expected: expected.split('|') };
    });
}

/** Whether a result that goes by these names is one of those expected. */
export const isAcceptable = (expected: readonly string[], names: readonly string[]): boolean =>
  expected.some((wanted) => (wanted.endsWith('*') ? names.some((name) => name.startsWith(wanted.slice(0, -1))) : names.includes(wanted)));

/** How many results are looked at. */
const looked = 10;

/** Rank of the first acceptable result, from 1; undefined when none of the first ten is. */
export function toRank(expected: readonly string[], results: readonly (readonly string[])[]): number | undefined {
  const index = results.slice(0, looked).findIndex((names) => isAcceptable(expected, names));
  return index === -1 ? undefined : index + 1;
}

/** What a query came to. */
export interface Outcome {
  query: YardstickQuery;
  rank: number | undefined;
  /** Shows no result at all. */
  isEmpty: boolean;
}

/** Shares of the queries, from 0 to 1; the mean of 1 / rank. */
export interface Score {
  count: number;
  first: number;
  three: number;
  mrr: number;
  empty: number;
}

/** The score of some queries. */
export function toScore(outcomes: readonly Outcome[]): Score {
  const share = (holds: (outcome: Outcome) => boolean) => outcomes.filter(holds).length / outcomes.length;
  return {
    count: outcomes.length,
    first: share(({ rank }) => rank === 1),
    three: share(({ rank }) => rank !== undefined && rank <= 3),
    mrr: outcomes.reduce((sum, { rank }) => sum + (rank === undefined ? 0 : 1 / rank), 0) / outcomes.length,
    empty: share(({ isEmpty }) => isEmpty),
  };
}

/** The score in total, then by category in the order of the file. */
export function toScores(outcomes: readonly Outcome[]): Map<string, Score> {
  const categories = [...new Set(outcomes.map(({ query }) => query.category))];
  return new Map([
    ['total', toScore(outcomes)],
    ...categories.map((category): [string, Score] => [category, toScore(outcomes.filter(({ query }) => query.category === category))]),
  ]);
}

/** Prefixes of a query that lack its last one, two or three letters. */
export const toBeginnings = (query: string): string[] =>
  [1, 2, 3].map((missing) => query.slice(0, -missing)).filter((beginning) => /[\p{L}\p{N}]{2}/u.test(beginning));

/** What must hold of the public queries. */
export const thresholds = { first: 0.97, three: 0.99, empty: 0, category: 0.9, beginnings: 0.95 };

/** What does not hold of a score, in words; nothing when all does. */
export function findShortfalls(scores: ReadonlyMap<string, Score>): string[] {
  return [...scores].flatMap(([category, { first, three, empty }]) => {
    if (category !== 'total') return first < thresholds.category ? [`${category}: success@1 ${first.toFixed(3)}`] : [];
    return [
      ...(first < thresholds.first ? [`success@1 ${first.toFixed(3)}`] : []),
      ...(three < thresholds.three ? [`success@3 ${three.toFixed(3)}`] : []),
      ...(empty > thresholds.empty ? [`zero-result rate ${empty.toFixed(3)}`] : []),
    ];
  });
}
