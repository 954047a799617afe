/**
 * `npm run tool bench:search`: what a first question weighs and how long a key takes, in Node, on the built site and with
 * 4 000 entries of unlike texts; fails above the budget. `npm run tool measure:search` measures the built site in a browser.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { readPublished } from '../../../src/model/fixtures.ts';
import { toOptionLetters } from '../../../src/model/option-letters.ts';
import { toSourcePublication } from '../../../src/model/publication.ts';
import { type WordsFile, wordsName } from '../../../src/search/engine/index-file.ts';
import { createEngine, type SearchEngine } from '../../../src/search/engine/search-engine.ts';
import type { AnswerFile } from '../../../src/search/index/answers.ts';
import { toIndexFiles } from '../../../src/search/index/index-files.ts';
import { toRecordFile } from '../../../src/search/index/record-file.ts';
import type { SearchRecord } from '../../../src/search/index/records.ts';
import { parseQueries } from './yardstick.ts';

/** Bytes (brotli) and requests of a first answer, script included; at the 95th percentile with many entries; milliseconds of a key. */
const budget = { bytes: 45 * 1024, requests: 6, manyBytes: 60 * 1024, key: 16 };
const manyEntries = 4000;
/** One question in so many is typed key by key. */
const typedOneIn = 5;

/** A search whose parts are at hand. */
interface Parts {
  words: WordsFile;
  read(name: string): string;
}

const toSize = (text: string): number => brotliCompressSync(text).length;
const at = (values: readonly number[], share: number): number => values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
const kilobytes = (count: number): string => `${(count / 1024).toFixed(1)} KB`;
const milliseconds = (count: number): string => `${count.toFixed(1)} ms`;

const dist = fileURLToPath(new URL('../../../dist', import.meta.url));
const scripts = globSync('_astro/search.*.js', { cwd: dist });
const scriptSize = scripts.reduce((sum, file) => sum + toSize(readFileSync(join(dist, file), 'utf8')), 0);

/** What the first answer to each question brings, asked of a browser that has the page and nothing else. */
async function weigh({ words, read }: Parts, questions: readonly string[]): Promise<{ bytes: number; requests: number }[]> {
  const sizes = new Map<string, number>();
  const first = toSize(JSON.stringify(words));
  const weighed: { bytes: number; requests: number }[] = [];
  for (const question of questions) {
    const brought: string[] = [];
    const engine = createEngine(words, async (name) => {
      brought.push(name);
      return JSON.parse(read(name)) as unknown;
    });
    const { places } = await engine.search(question);
    await engine.read(places.slice(0, 1));
    for (const name of brought) if (!sizes.has(name)) sizes.set(name, toSize(read(name)));
    weighed.push({
      bytes: scriptSize + first + brought.reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0),
      requests: scripts.length + 1 + brought.length,
    });
  }
  return weighed;
}

/** Milliseconds of processor of each key of the questions, its part of the index brought and read. */
async function time(engine: SearchEngine, questions: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const question of questions)
    for (let length = 1; length <= question.length; length++) {
      const before = process.cpuUsage();
      const { places } = await engine.search(question.slice(0, length));
      await engine.read(places.slice(0, 10));
      const { user, system } = process.cpuUsage(before);
      times.push((user + system) / 1000);
    }
  // The first keys are those of an engine that is being compiled.
  return times.slice(100);
}

async function measure(
  name: string,
  parts: Parts,
  questions: readonly string[],
): Promise<{ bytes: number; requests: number; lateBytes: number; key: number }> {
  const weighed = await weigh(parts, questions);
  const [bytes, requests] = [weighed.map(({ bytes }) => bytes), weighed.map(({ requests }) => requests)];
  const engine = createEngine(parts.words, async (part) => JSON.parse(parts.read(part)) as unknown);
  const keys = await time(
    engine,
    questions.filter((_, index) => index % typedOneIn === 0),
  );
  console.log(
    `${name.padEnd(14)} first answer (${questions.length}): median ${kilobytes(at(bytes, 0.5))} in ${at(requests, 0.5)} requests, p95 ${kilobytes(at(bytes, 0.95))} in ${at(requests, 0.95)}; a key (${keys.length}): median ${milliseconds(at(keys, 0.5))}, p95 ${milliseconds(at(keys, 0.95))}, p99 ${milliseconds(at(keys, 0.99))} of processor`,
  );
  return { bytes: at(bytes, 0.5), requests: at(requests, 0.5), lateBytes: at(bytes, 0.95), key: at(keys, 0.95) };
}

/** Numbers from 0 to 1, the same ones at each run (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const toWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}]{2,}/gu) ?? [];

/**
 * Entries with the shapes of those of the site, as many ways of asking of as many words, and words of their own: half of them
 * are those of the site, the first used as often as Zipf’s law says; the others are those of one subject among hundreds.
 */
function toManyEntries(file: AnswerFile, count: number): AnswerFile {
  const random = createRandom(4000);
  const pick = <One>(all: readonly One[]): One => all[Math.floor(random() * all.length)] as One;
  const shapes = file.answers.filter(({ kind, page }) => kind === 'entry' && page === undefined);
  const used = new Map<string, number>();
  for (const { title, summary, phrases } of file.answers)
    for (const word of toWords([title, summary, ...phrases].join(' '))) used.set(word, (used.get(word) ?? 0) + 1);
  const common = [...used.keys()].toSorted((a, b) => (used.get(b) ?? 0) - (used.get(a) ?? 0));
  /** Zipf–Mandelbrot: the word of rank r is used as 1 / (r + 10). */
  const pickCommon = (): string => common[Math.floor(10 * ((common.length + 10) / 10) ** random() - 10)] ?? '';
  const syllables = common.filter((word) => word.length > 4).flatMap((word) => [word.slice(0, 3), word.slice(2, 5)]);
  const subjects = Array.from({ length: Math.ceil(count / 8) }, () =>
    Array.from({ length: 24 }, () => Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(syllables)).join('')),
  );
  const answers = Array.from({ length: count }, (_, index): SearchRecord => {
    const own = subjects[Math.floor(index / 8)] ?? [];
    const say = (text: string): string =>
      toWords(text)
        .map(() => (random() < 0.5 ? pickCommon() : pick(own)))
        .join(' ');
    const { title, summary, phrases, said = [], flags = [] } = pick(shapes);
    const cli = `${file.program} ${own[0]} ${pick(own)}`;
    return {
      kind: 'entry',
      title: say(title),
      summary: say(summary),
      href: `/commandes/${index}/`,
      answers: [cli],
      phrases: phrases.map(say),
      said: said.map(say),
      text: '',
      cli,
      code: [cli, ...flags.slice(0, 2), pick(own)].join(' '),
      flags,
    };
  });
  return { ...file, answers, suggestions: [0, 1, 2], vocabulary: [], correct: [] };
}

const queries = (name: string): string[] =>
  parseQueries(readFileSync(new URL(`./fixtures/${name}.tsv`, import.meta.url), 'utf8')).map(({ query }) => query);

const words = JSON.parse(readFileSync(join(dist, 'pagefind', wordsName), 'utf8')) as WordsFile;
const readBuilt = (name: string): string => readFileSync(join(dist, words.folder, name), 'utf8');
const today = await measure('the built site', { words, read: readBuilt }, [...queries('queries-public'), ...queries('queries-held-out')]);

const { content } = await readPublished();
const publication = toSourcePublication(content);
const { records, ...file } = toRecordFile(
  { ...publication, letters: toOptionLetters(publication.entries), pages: [], reference: content.reference },
  publication.searchWords,
);
const corpus = toManyEntries({ ...file, answers: records, vocabulary: [], correct: [] }, manyEntries);
const made = toIndexFiles(corpus);
const texts = new Map([...made.parts].map(([name, part]) => [name, JSON.stringify(part)]));
const asked = corpus.answers.filter((_, index) => index % 20 === 7).map(({ title, phrases }, index) => phrases[index % 3] ?? title);
const many = await measure(
  `${manyEntries} entries`,
  { words: { ...made.words, folder: '' }, read: (name) => texts.get(name) ?? '' },
  asked,
);
const isWithin =
  today.bytes <= budget.bytes &&
  today.requests <= budget.requests &&
  many.lateBytes <= budget.manyBytes &&
  Math.max(today.key, many.key) <= budget.key;
process.exitCode = isWithin ? 0 : 1;
