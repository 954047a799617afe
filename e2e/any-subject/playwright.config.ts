import { defineConfig } from '@playwright/test';
import main from '../playwright.config.ts';

/** Another subject, built with the same source into its own folder, and used as a reader would. */
const port = Number(process.env.E2E_PORT ?? 4393) + 1;
const baseURL = `http://localhost:${port}${process.env.BASE_PATH ?? '/'}`;
const reports = '../../test-results';

export default defineConfig({
  ...main,
  testDir: '.',
  testIgnore: [],
  outputDir: `${reports}/any-subject`,
  reporter: [['list'], ['json', { outputFile: `${reports}/any-subject.json` }]],
  use: { ...main.use, baseURL },
  webServer: {
    command: `npm run build && npm run preview -- --port ${port}`,
    cwd: '../..',
    env: { CONTENT_DIR: 'e2e/fixtures/git', OUT_DIR: 'test-results/dist-git' },
    url: baseURL,
    reuseExistingServer: false,
    timeout: 300_000,
  },
});
