/** `npm run tool measure:search`: what the search weighs before its first result, and how fast it answers once it is warm. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Response } from '@playwright/test';
import { findBrowser } from '../../../src/build/browser.ts';
import { start, stopAll } from '../../support/programs.ts';
import { parseQueries } from './yardstick.ts';

/** At most, before the first result: bytes (brotli), requests; at the 95th percentile of the keys, milliseconds. */
const budget = { bytes: 112_640, requests: 8, key: 16 };

const port = Number(process.env.E2E_PORT ?? 4396);
const server = start('npm', ['run', 'tool', 'preview', '--', '--port', String(port)]);
const executablePath = findBrowser();
const browser = await chromium.launch(executablePath ? { executablePath } : {});
try {
  if (server.stdout) await once(server.stdout, 'data');
  const base = `http://localhost:${port}${process.env.BASE_PATH ?? '/'}`;
  for (let tries = 0; tries < 50 && !(await fetch(base).catch(() => undefined))?.ok; tries++)
    await new Promise((resolve) => setTimeout(resolve, 200));
  const page = await browser.newPage();
  await page.goto(`${base}commandes/run/`, { waitUntil: 'networkidle' });
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.keyboard.press('Control+k');
  await page.getByRole('option').first().waitFor();
  const field = page.getByRole('combobox', { name: 'Rechercher' });
  const first = [...responses];
  await field.fill('arrêter un conteneur');
  await page.locator('[data-entry=stop]').first().waitFor();
  const bodies = await Promise.all(first.map((response) => response.body()));
  const bytes = bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0);
  await page.waitForLoadState('networkidle');

  const queries = parseQueries(readFileSync(new URL('./fixtures/queries-public.tsv', import.meta.url), 'utf8'));
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
  console.log(`before the first result: ${(bytes / 1024).toFixed(1)} KB, ${first.length} requests`);
  console.log(`from a key to its results (${times.length} keys): median ${ms(at(0.5))}, p95 ${ms(at(0.95))}, p99 ${ms(at(0.99))}`);
  process.exitCode = bytes > budget.bytes || first.length > budget.requests || at(0.95) > budget.key ? 1 : 0;
} finally {
  await browser.close();
  stopAll(server);
}
