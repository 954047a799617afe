import { defineConfig } from '@playwright/test';
import main from '../playwright.config.ts';

/** The readers' jobs in WebKit as Debian ships it: Playwright's runner, Selenium's client of WebDriver. */
const port = Number(process.env.E2E_PORT ?? 4393) + 3;
const baseURL = `http://localhost:${port}${process.env.BASE_PATH ?? '/'}`;
const reports = '../../test-results';

export default defineConfig({
  ...main,
  testDir: '.',
  testIgnore: [],
  workers: 1,
  timeout: 180_000,
  outputDir: `${reports}/webkit`,
  reporter: [['list'], ['json', { outputFile: `${reports}/webkit.json` }]],
  use: { baseURL },
  webServer: { command: `npm run preview -- --port ${port}`, cwd: '../..', url: baseURL, reuseExistingServer: false },
});
