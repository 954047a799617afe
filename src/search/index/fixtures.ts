import type { Answer } from '../engine/answer.ts';
import { createEngine, type Found, type SearchEngine } from '../engine/search-engine.ts';
import type { AnswerFile } from './answers.ts';
import { toIndexFiles } from './index-files.ts';

/** The engine of a site that is not written: its parts are in memory. */
export function createLocalEngine(file: AnswerFile): SearchEngine {
  const { words, parts } = toIndexFiles(file);
  return createEngine({ ...words, folder: '' }, async (name) => {
    if (!parts.has(name)) throw new Error(`no part ${name}`);
    return parts.get(name);
  });
}

/** What a question finds, with its answers as they are shown. */
export async function ask(engine: SearchEngine, typed: string, keepsSpelling = false): Promise<Found & { answers: Answer[] }> {
  const found = await engine.search(typed, keepsSpelling);
  return { ...found, answers: await engine.read(found.places) };
}
