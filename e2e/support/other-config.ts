import { fileURLToPath } from 'node:url';
import type { PlaywrightTestConfig } from '@playwright/test';
import main from '../playwright.config.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const reports = `${root}test-results`;

/**
 * What the tests of a folder of `e2e/` share: the main configuration, on a port of their own, with a report of their own.
 *
 * @param name of the folder and of its report
 * @param offset of its port from that of the main tests
 * @param base sub-path that the site was built for
 */
export function createOtherConfig(name: string, offset: number, base = process.env.BASE_PATH ?? '/') {
  const port = Number(process.env.E2E_PORT ?? 4393) + offset;
  const baseURL = `http://localhost:${port}${base}`;
  return {
    ...main,
    testDir: '.',
    testIgnore: [],
    outputDir: `${reports}/${name}`,
    reporter: [['list'], ['json', { outputFile: `${reports}/${name}.json` }]],
    use: { baseURL },
    webServer: { command: `npm run tool preview -- --port ${port}`, cwd: root, url: baseURL, reuseExistingServer: false, timeout: 300_000 },
  } satisfies PlaywrightTestConfig;
}
