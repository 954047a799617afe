import type { AnswerFile } from './answer.ts';
import { type Piece, toSentencePieces } from './pieces.ts';
import { prepareEngine, type SearchEngine } from './search-engine.ts';

/** A page, or a part of one, that holds the words of a question. */
export interface PageHit {
  title: string;
  /** Title of its page, when it is a part of one. */
  page?: string;
  href: string;
  /** What it says around the words, which are told apart. */
  excerpt: Piece[];
}

interface PagefindPart {
  title: string;
  url: string;
  excerpt: string;
}

/** What this site uses of the Pagefind browser API. */
export interface Pagefind {
  options(options: { noWorker: boolean; excerptLength: number; baseUrl: string }): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{
    results: { data(): Promise<{ url: string; excerpt: string; meta: { title?: string }; sub_results: PagefindPart[] }> }[];
  }>;
}

/** Finds what the pages say. */
export type PageSearch = (query: string) => Promise<PageHit[]>;

// Their names do not change with what they hold: the browser asks whether it has.
const fetchJson = async (address: string): Promise<unknown> => {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} fetching ${address}`);
  return response.json();
};

/** Milliseconds of work that nobody feels, on a telephone five times slower than where they are counted too. */
const piece = 3;

/** How many pages are shown, and how many words around what was looked for. */
const most = { pages: 5, words: 18 };

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
 * Loads Pagefind and its index of the pages.
 *
 * @throws as `loadEngine`
 */
export async function loadPageSearch(folder: string): Promise<PageSearch> {
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  // A search takes a millisecond: a worker would cost a request, and more than that to talk to.
  await pagefind.options({ noWorker: true, excerptLength: most.words, baseUrl: folder.replace(/pagefind\/$/, '') });
  await pagefind.init();
  return async (query) => {
    const { results } = await pagefind.search(query);
    const pages = await Promise.all(results.slice(0, most.pages).map((result) => result.data()));
    return pages.map(({ url, excerpt, meta: { title = '' }, sub_results: [part] }): PageHit => {
      const isPart = part !== undefined && part.url !== url;
      return {
        title: isPart ? part.title : title,
        ...(isPart ? { page: title } : {}),
        href: isPart ? part.url : url,
        excerpt: toSentencePieces(isPart ? part.excerpt : excerpt),
      };
    });
  };
}
