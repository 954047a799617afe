/**
 * `npm run score`: how well the search of the built site answers, in Node.
 * `npm run score -- --misses` also tells what was answered in the place of what was expected.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openLocalSearch } from './local-search.ts';
import { findBehindLists, findLost, findShown, findUnanswered } from './shown.ts';
import {
  findShortfalls,
  type Outcome,
  parseQueries,
  type Score,
  thresholds,
  toBeginnings,
  toRank,
  toScore,
  toScores,
} from './yardstick.ts';

const dist = fileURLToPath(new URL('../../../dist', import.meta.url));
const { search, answers } = await openLocalSearch(dist);
const read = async (name: string) => parseQueries(await readFile(new URL(`./fixtures/${name}.tsv`, import.meta.url), 'utf8'));
const showsMisses = process.argv.includes('--misses');

const percent = (share: number) => `${(share * 100).toFixed(1)}`.padStart(6);
const row = (name: string, { count, first, three, mrr, empty }: Score) =>
  `${name.padEnd(24)}${String(count).padStart(5)}${percent(first)}${percent(three)}   ${mrr.toFixed(3)}${percent(empty)}`;

const shortfalls: string[] = [];
for (const file of ['queries-public', 'queries-held-out']) {
  const outcomes: Outcome[] = [];
  const begun: Outcome[] = [];
  for (const query of await read(file)) {
    const { listed } = await search(query.query);
    const rank = toRank(
      query.expected,
      listed.map(({ answers }) => answers),
    );
    outcomes.push({ query, rank, isEmpty: listed.length === 0 });
    if (showsMisses && rank !== 1)
      console.log(
        `${query.category}\t${query.query}\t→ ${rank ?? '–'}\t${listed
          .slice(0, 3)
          .map(({ kind, title, answers }) => `${kind} « ${title} » (${answers.slice(0, 3).join('|')})`)
          .join(' ; ')}`,
      );
    for (const beginning of toBeginnings(query.query)) {
      const { listed: found } = await search(beginning);
      const reached = toRank(
        query.expected,
        found.map(({ answers }) => answers),
      );
      begun.push({ query, rank: reached, isEmpty: found.length === 0 });
      if (process.argv.includes('--beginnings') && (reached ?? 9) > 3)
        console.log(
          `${query.query}\t« ${beginning} »\t→ ${reached ?? '–'}\t${found
            .slice(0, 3)
            .map(({ title }) => title)
            .join(' ; ')}`,
        );
    }
  }
  const scores = toScores(outcomes);
  console.log(`\n${file.padEnd(24)}count    @1    @3     MRR  zero`);
  for (const [category, score] of scores) console.log(row(category, score));
  console.log(row('last 1 to 3 letters off', toScore(begun)));
  if (file !== 'queries-public') continue;
  shortfalls.push(...findShortfalls(scores));
  const kept = toScore(begun).three / toScore(outcomes).three;
  if (kept < thresholds.beginnings) shortfalls.push(`with letters missing: ${kept.toFixed(3)} of success@3`);
}
const shown = findShown(dist, answers);
const lost = [...(await findLost(shown, search)), ...(await findUnanswered(search)), ...(await findBehindLists(answers, search))];
console.log(`\nwhat the site shows      ${shown.length} (commands, titles, messages, options, instructions), not found: ${lost.length}`);
shortfalls.push(...lost);
for (const line of shortfalls) console.error(`short of the threshold: ${line}`);
process.exitCode = shortfalls.length > 0 ? 1 : 0;
