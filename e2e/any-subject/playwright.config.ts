import { defineConfig } from '@playwright/test';
import { createOtherConfig } from '../other-config.ts';
import main from '../playwright.config.ts';

const shared = createOtherConfig('any-subject', 1);

/** Another subject, built with the same source into its own folder, and used as a reader would. */
export default defineConfig({
  ...shared,
  use: { ...main.use, ...shared.use },
  webServer: {
    ...shared.webServer,
    command: `npm run build && ${shared.webServer.command}`,
    env: { CONTENT_DIR: 'e2e/fixtures/git', OUT_DIR: 'test-results/dist-git' },
    timeout: 300_000,
  },
});
