import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answer, AnswerFile } from '../../../src/search/engine/answer.ts';
import { toListed } from '../../../src/search/engine/results.ts';
import { createEngine, type Found } from '../../../src/search/engine/search-engine.ts';

/** The search of a built site. */
export interface LocalSearch {
  search(query: string): Found & { listed: readonly Answer[] };
  answers: readonly Answer[];
}

/**
 * The search of the built site, in Node: the same modules and the same file as in the browser.
 *
 * @param dist folder of the built site
 */
export async function openLocalSearch(dist: string): Promise<LocalSearch> {
  const engine = createEngine(JSON.parse(await readFile(join(dist, 'pagefind/answers.json'), 'utf8')) as AnswerFile);
  return {
    answers: engine.answers,
    search(query) {
      const found = engine.search(query);
      return { ...found, listed: toListed(found.answers) };
    },
  };
}
