import { defineConfig } from '@playwright/test';
import { findBrowser } from '../src/build/browser.ts';
import { toSeed } from './engine/share.ts';

/** Another port lets two working copies run their tests at once. */
const port = Number(process.env.E2E_PORT ?? 4393);
const executablePath = findBrowser();

// Which pages are looked at (`every-page.test.ts`) is told once, for all processes: a day may end while tests run.
process.env.PAGE_SHARE ??= String(toSeed(new Date()));

/** The built site, below the sub-path that it was built for. */
const base = process.env.BASE_PATH ?? '/';
const baseURL = `http://localhost:${port}${base}`;

/** What is done to the copy for reading without network, rather than with it: a suite of its own (`e2e/offline/playwright.config.ts`). */
export const adversaries: readonly string[] = ['dropped', 'hostile-host', 'killed', 'many-versions', 'refused'].map(
  (name) => `offline/${name}.test.ts`,
);

export default defineConfig({
  testDir: '.',
  // Authoring, adversaries, subjects, engine, browsers and hosts have runners of their own; the rest holds unit tests.
  testIgnore: ['authoring/**', ...adversaries, 'subjects/**', 'engine/**', 'browsers/**', 'hosts/**', 'measure/**', 'support/**'],
  outputDir: '../test-results/e2e',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  // Tried again on a machine that is shared: what passes then is named at the end of `.ci/run`, to be mended.
  retries: process.env.CI === undefined ? 0 : 1,
  // A slow machine is no failure: what is awaited may take its time, what is asserted may not differ.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: `../test-results/${base === '/' ? 'e2e' : 'e2e-below'}.json` }]],
  use: {
    baseURL,
    locale: 'fr-FR',
    serviceWorkers: 'block',
    trace: 'on-first-retry',
    launchOptions: { ...(executablePath ? { executablePath } : {}) },
  },
  webServer: {
    command: `npm run tool preview -- --port ${port}`,
    cwd: '..',
    url: baseURL,
    reuseExistingServer: false,
    timeout: 300_000,
  },
});
