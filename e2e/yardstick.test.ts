import { readFileSync } from 'node:fs';
import { findShortfalls, type Outcome, parseQueries, toRank, toScores } from '../src/search/yardstick.ts';
import { expect, test } from './test.ts';

const queries = parseQueries(readFileSync(new URL('../src/search/fixtures/queries-public.tsv', import.meta.url), 'utf8'));

test('answers first what learners ask, in the page as in Node', async ({ page, search }) => {
  test.setTimeout(240_000);
  await page.goto('recherche/');
  const outcomes: Outcome[] = [];
  for (const query of queries) {
    await search.ask('');
    await expect(search.results).toHaveCount(0);
    await search.ask(query.query);
    await expect(search.results.first()).toBeVisible();
    const names = await search.results.evaluateAll((options) =>
      options.map((option) => (option instanceof HTMLElement ? (option.dataset.answers ?? '').split('|') : [])),
    );
    outcomes.push({ query, rank: toRank(query.expected, names), isEmpty: names.length === 0 });
  }
  expect(findShortfalls(toScores(outcomes))).toEqual([]);
});

for (const nonsense of ['zzqx', '--foo', 'kubectl', 'qwertyuiop', 'asdf jkl', '--zorglub', 'docker zzqx', '-Z', '???', 'photoshop'])
  test(`says honestly that nothing answers « ${nonsense} », and suggests something else`, async ({ page, search }) => {
    await page.goto('recherche/');
    await search.ask(nonsense);
    await expect(search.status).toHaveText('Aucun résultat');
    await expect(search.results).toHaveCount(0);
    await expect(page.getByRole('main').getByRole('link', { name: 'Créer et lancer un conteneur' })).toBeVisible();
  });

for (const [option, spellings] of [
  ['-p', /(?:^|[\s«'])-p\b|--publish\b/],
  ['--rm', /--rm\b/],
  ['-it', /-it\b|-i\b.*-t\b/],
  ['--memory', /--memory\b|-m\b/],
] as const)
  test(`shows first what has ${option}`, async ({ page, search }) => {
    await page.goto('recherche/');
    await search.ask(option);
    await expect(search.results.first()).toBeVisible();
    for (const text of (await search.results.allTextContents()).slice(0, 3)) expect(text).toMatch(spellings);
  });
