import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answer } from '../../../src/search/engine/answer.ts';
import {
  type MessagesFile,
  messagesName,
  type Shard,
  toShardName,
  type WordsFile,
  wordsName,
} from '../../../src/search/engine/index-file.ts';
import { toListed } from '../../../src/search/engine/results.ts';
import { createEngine, type Found } from '../../../src/search/engine/search-engine.ts';

/** An answer of the site, and what it is found by besides its words. */
export interface IndexedAnswer extends Answer {
  /** What may be typed to mean its very command, as `hashCommand` tells it. */
  commands: ReadonlySet<number>;
  flags: ReadonlySet<string>;
  patterns: readonly string[];
}

/** The search of a built site. */
export interface LocalSearch {
  search(query: string): Promise<Found & { listed: readonly IndexedAnswer[]; answers: readonly IndexedAnswer[] }>;
  answers: readonly IndexedAnswer[];
  /** What a question brought, in characters: the parts that were not there. */
  brought: Map<string, number>;
}

/**
 * The search of the built site, in Node: the same modules and the same files as in the browser.
 *
 * @param dist folder of the built site
 */
export async function openLocalSearch(dist: string): Promise<LocalSearch> {
  const file = JSON.parse(await readFile(join(dist, 'pagefind', wordsName), 'utf8')) as WordsFile;
  const read = (name: string): Promise<string> => readFile(join(dist, file.folder, name), 'utf8');
  const brought = new Map<string, number>();
  const engine = createEngine(file, async (name) => {
    const text = await read(name);
    brought.set(name, text.length);
    return JSON.parse(text) as unknown;
  });
  const count = file.kinds.reduce((sum, [many]) => sum + many, 0);
  const shards = await Promise.all(
    Array.from({ length: file.shards.length + 1 }, async (_, shard) => JSON.parse(await read(toShardName(shard))) as Shard),
  );
  const typed = new Map(shards.flatMap((shard) => shard.typed).map((facts) => [facts.place, facts]));
  const flags = new Map<number, Set<string>>();
  for (const shard of shards)
    for (const [flag, packed] of Object.entries(shard.flags)) {
      let place = 0;
      for (const one of packed) {
        place += one >> 1;
        flags.set(place, (flags.get(place) ?? new Set()).add(flag));
      }
    }
  const patterns = new Map(JSON.parse(await read(messagesName)) as MessagesFile);
  const cards = await engine.read(Array.from({ length: count }, (_, place) => place));
  const answers = cards.map(
    (card, place): IndexedAnswer => ({
      ...card,
      commands: new Set(typed.get(place)?.commands),
      flags: flags.get(place) ?? new Set(),
      patterns: patterns.get(place) ?? [],
    }),
  );
  brought.clear();
  return {
    answers,
    brought,
    async search(query) {
      const found = await engine.search(query);
      const all = found.places.flatMap((place) => answers[place] ?? []);
      return { ...found, answers: all, listed: toListed(all) };
    },
  };
}
