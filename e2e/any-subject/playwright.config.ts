import { defineConfig } from '@playwright/test';
import { createOtherConfig } from '../other-config.ts';
import main from '../playwright.config.ts';

/** Other subjects, each built with the same source into its own folder, and used as a reader would. */
const subjects = ['git', 'systemctl'].map((name, index) => {
  const shared = createOtherConfig('any-subject', 1 + 10 * index);
  return {
    name,
    shared,
    server: {
      ...shared.webServer,
      command: `npm run build && ${shared.webServer.command}`,
      env: { CONTENT_DIR: `e2e/fixtures/${name}`, OUT_DIR: `test-results/dist-${name}` },
      timeout: 300_000,
    },
  };
});
const [{ shared } = { shared: createOtherConfig('any-subject', 1) }] = subjects;

export default defineConfig({
  ...shared,
  projects: subjects.map(({ name, shared: { use } }) => ({ name, testMatch: `${name}.test.ts`, use: { ...main.use, ...use } })),
  webServer: subjects.map(({ server }) => server),
});
