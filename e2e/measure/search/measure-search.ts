/** `npm run tool measure:search`: what the search weighs before its first result, and how fast it answers once it is warm. */
import { readFileSync } from 'node:fs';
import type { Response } from '@playwright/test';
import { brotli, withServedSite } from '../served.ts';
import { parseQueries } from './yardstick.ts';

/** At most, for the first answer to a first question: bytes (brotli), requests; at the 95th percentile of the keys, milliseconds. */
const budget = { bytes: 46_080, requests: 6, key: 16 };
/** How many first questions are asked, each by a browser that has nothing yet. */
const firstQuestions = 24;

await withServedSite(Number(process.env.E2E_PORT ?? 4396), async (browser, base) => {
  const queries = parseQueries(readFileSync(new URL('./fixtures/queries-public.tsv', import.meta.url), 'utf8'));
  const every = Math.floor(queries.length / firstQuestions);
  const firsts: { query: string; bytes: number; requests: number }[] = [];
  for (let index = 0; index < firstQuestions; index++) {
    const { query } = queries[index * every] ?? { query: '' };
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(`${base}commandes/run/`, { waitUntil: 'networkidle' });
    const responses: Response[] = [];
    page.on('response', (response) => responses.push(response));
    // What is suggested stands in a group; an answer does not.
    const first = page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const opened = performance.now();
          const observer = new MutationObserver(() => {
            if (!document.querySelector('[role=listbox] > .row [role=option]')) return;
            observer.disconnect();
            resolve(
              performance
                .getEntriesByType('resource')
                .filter(({ startTime }) => startTime >= opened)
                .map(({ name }) => name),
            );
          });
          observer.observe(document.body, { childList: true, subtree: true });
        }),
    );
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Rechercher' }).fill(query);
    const addresses = new Set(await first);
    const brought = responses.filter((response) => addresses.has(response.url()));
    const bodies = await Promise.all(brought.map((response) => response.body()));
    firsts.push({ query, requests: brought.length, bytes: bodies.reduce((sum, body) => sum + brotli(body), 0) });
    await context.close();
  }
  const page = await browser.newPage();
  await page.goto(`${base}commandes/run/`, { waitUntil: 'networkidle' });
  await page.keyboard.press('Control+k');
  await page.getByRole('option').first().waitFor();
  // From the key to the list that answers it: what is typed is told to the field, then its list changes.
  const times = await page.evaluate(
    async (typed) => {
      const input = document.querySelector<HTMLInputElement>('search-box [role=combobox]');
      const list = document.querySelector('[role=listbox]');
      if (!(input && list)) throw new Error('no search');
      const keys = typed.flatMap((query) => [...query].map((_, index) => query.slice(0, index + 1)));
      const durations: number[] = [];
      for (const [index, text] of keys.entries()) {
        const changed = new Promise<void>((resolve) => {
          const observer = new MutationObserver(() => {
            observer.disconnect();
            resolve();
          });
          observer.observe(list, { childList: true });
          setTimeout(resolve, 300);
        });
        const start = performance.now();
        input.value = text;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await changed;
        if (index > 100) durations.push(performance.now() - start);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      return durations.toSorted((a, b) => a - b);
    },
    queries.slice(0, 40).map(({ query }) => query),
  );
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  const ms = (time: number) => `${time.toFixed(1)} ms`;
  const sorted = (of: (first: (typeof firsts)[number]) => number) => firsts.map(of).toSorted((a, b) => a - b);
  const [bytes, requests] = [sorted((first) => first.bytes), sorted((first) => first.requests)];
  const middle = Math.floor(firsts.length / 2);
  const late = Math.floor(firsts.length * 0.95);
  const kilobytes = (count = 0) => `${(count / 1024).toFixed(1)} KB`;
  console.log(
    `first answer to a first question (${firsts.length} of them): median ${kilobytes(bytes[middle])} in ${requests[middle]} requests, p95 ${kilobytes(bytes[late])} in ${requests[late]}`,
  );
  console.log(`from a key to its results (${times.length} keys): median ${ms(at(0.5))}, p95 ${ms(at(0.95))}, p99 ${ms(at(0.99))}`);
  process.exitCode = (bytes[middle] ?? 0) > budget.bytes || (requests[middle] ?? 0) > budget.requests || at(0.95) > budget.key ? 1 : 0;
});
