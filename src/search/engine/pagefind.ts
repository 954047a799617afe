import type { Answer, AnswerFile, PageFile } from './answer.ts';
import { createPageSearch, type PageSearch } from './page-search.ts';
import { prepareEngine, type SearchEngine } from './search-engine.ts';

/** What this site uses of the Pagefind browser API. */
export interface Pagefind {
  options(options: { noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  search(term: string): Promise<{ results: { id: string; score: number }[] }>;
}

// Their names do not change with what they hold: the browser asks whether it has.
const fetchJson = async (address: string): Promise<unknown> => {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} fetching ${address}`);
  return response.json();
};

/** Milliseconds of work that nobody feels, on a telephone five times slower than where they are counted too. */
const piece = 3;

/** Lets the browser do what waits: unlike a timer, a message comes back at once. */
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

/**
 * Loads the answers.
 *
 * @param folder address of the index, with its last slash
 * @throws when they cannot be had: no network, or no index yet
 */
export const loadEngine = async (folder: string): Promise<SearchEngine> =>
  prepareEngine((await fetchJson(`${folder}answers.json`)) as AnswerFile, piece, pause);

/**
 * Loads Pagefind and the index of the pages.
 *
 * @throws as `loadEngine`
 */
export async function loadPageSearch(folder: string, engine: SearchEngine): Promise<PageSearch> {
  const [pagefind, file] = await Promise.all([
    import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<Pagefind>,
    fetchJson(`${folder}pages.json`) as Promise<PageFile>,
  ]);
  return openPageSearch(pagefind, file, engine);
}

/** The same, of what is loaded already. */
export async function openPageSearch(pagefind: Pagefind, { sections, ids }: PageFile, engine: SearchEngine): Promise<PageSearch> {
  // A search takes a millisecond: a worker would cost a request, and more than that to talk to.
  await pagefind.options({ noWorker: true });
  await pagefind.init();
  const all = [...engine.answers, ...sections];
  const byId = new Map(ids.map((id, position): [string, Answer | undefined] => [id, all[position]]));
  return createPageSearch(async (term) => {
    const { results } = await pagefind.search(term);
    const best = Math.max(...results.map(({ score }) => score));
    return new Map(
      results.flatMap(({ id, score }): [Answer, number][] => {
        const answer = byId.get(id);
        return answer ? [[answer, score / best]] : [];
      }),
    );
  }, engine.weigh);
}
