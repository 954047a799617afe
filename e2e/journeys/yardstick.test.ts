import { readFileSync } from 'node:fs';
import { findShortfalls, type Outcome, parseQueries, toRank, toScores } from '../measure/search/yardstick.ts';
import { expect, test } from '../support/test.ts';

const queries = parseQueries(readFileSync(new URL('../measure/search/fixtures/queries-public.tsv', import.meta.url), 'utf8'));

test('answers first what learners ask, in the page as in Node', async ({ page, search }) => {
  test.setTimeout(240_000);
  await search.neverPause();
  await page.goto('recherche/');
  await search.ask('docker');
  await expect(search.results.first()).toBeVisible();
  const found = await page.evaluate(
    async (typed) => {
      const input = document.querySelector<HTMLInputElement>('search-box [role=combobox]');
      const list = document.querySelector<HTMLElement>('search-box [role=listbox]');
      if (!(input && list)) throw new Error('no search');
      const names: string[][] = [];
      for (const text of typed) {
        input.value = text;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await new Promise<void>((resolve) => {
          const check = () => (list.dataset.query === text ? resolve() : setTimeout(check));
          check();
        });
        names.push([...list.querySelectorAll<HTMLElement>('[role=option]')].map(({ dataset }) => dataset.answers ?? ''));
      }
      return names;
    },
    queries.map(({ query }) => query),
  );
  const outcomes = queries.map((query, index): Outcome => {
    const results = (found[index] ?? []).map((names) => names.split('|'));
    return { query, rank: toRank(query.expected, results), isEmpty: results.length === 0 };
  });
  expect(findShortfalls(toScores(outcomes))).toEqual([]);
});

test('says honestly that nothing answers, and suggests something else', async ({ page, search }) => {
  test.setTimeout(120_000);
  await search.neverPause();
  await page.goto('recherche/');
  for (const nonsense of ['zzqx', '--foo', 'kubectl', 'qwertyuiop', 'asdf jkl', '--zorglub', 'docker zzqx', '-Z', '???', 'photoshop']) {
    await search.ask(nonsense);
    await search.isAnswered(nonsense);
    await expect(search.status, nonsense).toHaveText('Aucun résultat');
    await expect(search.results, nonsense).toHaveCount(0);
    await expect(page.getByRole('main').getByRole('link', { name: 'Créer et lancer un conteneur' }), nonsense).toBeVisible();
    // What is said of this one is not taken for what is said of the next.
    await search.ask('docker');
    await expect(search.status).toHaveText(/premiers résultats/);
  }
});

for (const [option, spellings] of [
  ['-p', /(?:^|[\s«'])-p\b|--publish\b/],
  ['--rm', /--rm\b/],
  ['-it', /-it/],
  ['--memory', /--memory\b|-m\b/],
] as const)
  test(`shows first what has ${option}`, async ({ page, search }) => {
    await page.goto('recherche/');
    await search.ask(option);
    await expect(search.results.first()).toBeVisible();
    for (const text of (await search.results.allTextContents()).slice(0, 3)) expect(text).toMatch(spellings);
  });
