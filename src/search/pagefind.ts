import { toAsked, wordSeparator } from './fold.ts';
import { type Answer, type AnswerKind, rank } from './ranking.ts';

/** What this site uses of the Pagefind browser API. */
interface Pagefind {
  init(): Promise<void>;
  search(query: string | null, options?: { filters: { asked: string } }): Promise<{ results: PagefindResult[] }>;
}

interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<PagefindPage>;
}

interface PagefindPage {
  url: string;
  meta: Record<string, string | undefined>;
  sub_results: { title: string; url: string; anchor?: { element: string } }[];
}

/** How many of the engine's results are read; a reader looks at a handful. */
const read = 12;

/** What a query finds: the answers that are shown, and how many there are in all. */
export interface Found {
  answers: Answer[];
  total: number;
}

/** The engine and the answers it has given: a search engine that is loaded once, on demand. */
export interface SearchEngine {
  search(query: string): Promise<Found>;
}

/**
 * Loads Pagefind.
 *
 * @param src address of `pagefind.js`
 * @throws when it cannot be loaded: no network, or no index yet
 */
export async function loadSearchEngine(src: string): Promise<SearchEngine> {
  const pagefind = (await import(/* @vite-ignore */ src)) as Pagefind;
  await pagefind.init();
  return {
    async search(query) {
      // Pages asked for in these very words, then what the engine finds: the score alone may bury an exact command.
      const [exact, found] = await Promise.all([pagefind.search(null, { filters: { asked: toAsked(query) } }), pagefind.search(query)]);
      const results = new Map([...found.results.slice(0, read), ...exact.results].map((result) => [result.id, result]));
      const answers = await Promise.all([...results.values()].map(async ({ score, data }) => toAnswer(await data(), score)));
      const total = new Set([...found.results, ...exact.results].map(({ id }) => id)).size;
      return { answers: rank(answers, query), total };
    },
  };
}

const kinds: readonly AnswerKind[] = ['entry', 'guide', 'exercise', 'term', 'instruction', 'error', 'misconception'];

function toAnswer({ url, meta }: PagefindPage, score: number): Answer {
  return {
    kind: kinds.find((kind) => kind === meta.kind) ?? 'guide',
    entry: meta.entry || undefined,
    title: meta.title ?? url,
    command: meta.command ?? '',
    template: meta.template ?? '',
    destroys: Boolean(meta.destroys),
    summary: meta.summary ?? '',
    asked: (meta.words ?? '').split(wordSeparator),
    href: url,
    score,
  };
}
