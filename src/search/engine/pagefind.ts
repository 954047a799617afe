import { type WordsFile, wordsName } from './index-file.ts';
import { type Piece, toSentencePieces, withoutTitle } from './matched-pieces.ts';
import { createEngine, type SearchEngine } from './search-engine.ts';

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

const fetchJson = async (address: string, cache: RequestCache): Promise<unknown> => {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${response.status} fetching ${address}`);
  return response.json();
};

/** How many pages are shown, and how many words around what was looked for. */
const most = { pages: 5, words: 18 };

/**
 * Loads what the search reads first; its other parts come as questions need them.
 *
 * @param folder address of the index, with its last slash
 * @throws when it cannot be had: no network, or no index yet
 */
export async function loadEngine(folder: string): Promise<SearchEngine> {
  // Its name does not change with what it holds: the browser asks whether it has. Those of the parts do.
  const file = (await fetchJson(`${folder}${wordsName}`, 'no-cache')) as WordsFile;
  const parts = folder.replace(/pagefind\/$/, file.folder);
  return createEngine(file, (name) => fetchJson(parts + name, 'default'));
}

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
      const told = isPart ? part : { title, url, excerpt };
      return {
        title: told.title,
        ...(isPart ? { page: title } : {}),
        href: told.url,
        excerpt: withoutTitle(toSentencePieces(told.excerpt), told.title),
      };
    });
  };
}
