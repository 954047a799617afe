import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Answer, AnswerFile, PageFile } from '../../../src/search/engine/answer.ts';
import { openPageSearch, type Pagefind } from '../../../src/search/engine/pagefind.ts';
import { toResults } from '../../../src/search/engine/results.ts';
import { createEngine } from '../../../src/search/engine/search-engine.ts';

/**
 * The search of the built site, in Node: the same modules and the same files as in the browser.
 * The engine loads its index with `fetch`, which here reads the disk.
 *
 * @param dist folder of the built site
 */
export async function openLocalSearch(
  dist: string,
): Promise<(query: string) => Promise<{ listed: Answer[]; total: number; corrected: string | undefined }>> {
  const folder = new URL('pagefind/', `${pathToFileURL(dist).href.replace(/\/$/, '')}/`);
  const read = async (name: string): Promise<unknown> => JSON.parse(await readFile(new URL(name, folder), 'utf8'));
  const { fetch } = globalThis;
  globalThis.fetch = async (input, options) => {
    const address = new URL(input instanceof Request ? input.url : input, folder);
    if (address.protocol !== 'file:') return fetch(input, options);
    address.search = '';
    return new Response(new Uint8Array(await readFile(fileURLToPath(address))));
  };
  const engine = createEngine((await read('answers.json')) as AnswerFile);
  const pagefind = (await import(new URL('pagefind.js', folder).href)) as Pagefind;
  const pages = await openPageSearch(pagefind, (await read('pages.json')) as PageFile, engine);
  return async (query) => {
    const { answers, question } = engine.search(query);
    return { ...toResults(answers, await pages.search(question)), corrected: question.corrected };
  };
}
