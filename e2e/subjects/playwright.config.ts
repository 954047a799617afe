import { defineConfig } from '@playwright/test';
import main from '../playwright.config.ts';
import { createOtherConfig } from '../support/other-config.ts';

/** Other subjects, each built with the same source into its own folder, and used as a reader would. */
const subjects = [
  { name: 'git', tests: ['shared', 'git', 'pictures'] },
  { name: 'systemctl', tests: ['shared', 'systemctl'] },
  { name: 'kubectl', tests: ['shared', 'kubectl'] },
  // Addresses of pictures are the bundler's: below a sub-path too they lead somewhere.
  { name: 'git', tests: ['pictures'], base: '/notes/' },
].map(({ name, tests, base }, index) => {
  const shared = createOtherConfig('any-subject', 1 + 10 * index, base);
  const suffix = base ? '-below' : '';
  return {
    name: `${name}${suffix}`,
    tests,
    shared,
    server: {
      ...shared.webServer,
      command: `npm run build && ${shared.webServer.command}`,
      env: {
        CONTENT_DIR: `e2e/subjects/fixtures/${name}`,
        OUT_DIR: `test-results/dist-${name}${suffix}`,
        ...(base ? { BASE_PATH: base } : {}),
      },
      timeout: 300_000,
    },
  };
});
const [{ shared } = { shared: createOtherConfig('any-subject', 1) }] = subjects;

export default defineConfig({
  ...shared,
  projects: subjects.map(({ name, tests, shared: { use } }) => ({
    name,
    testMatch: tests.map((test) => `${test}.test.ts`),
    use: { ...main.use, ...use },
  })),
  webServer: subjects.map(({ server }) => server),
});
