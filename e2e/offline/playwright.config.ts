import { defineConfig } from '@playwright/test';
import main, { adversaries } from '../playwright.config.ts';
import { createOtherConfig } from '../support/other-config.ts';

const { webServer: _hostsOfTheirOwn, ...shared } = createOtherConfig('adversaries', 0);

/** What hosts, portals, quotas and killed workers do to the copy for reading without network: longer than one waits for at each change. */
export default defineConfig({
  ...shared,
  testDir: '..',
  testMatch: [...adversaries],
  use: { ...main.use, ...shared.use },
});
