import { defineConfig } from '@playwright/test';
import { createOtherConfig } from '../../support/other-config.ts';

/** The readers' jobs in Firefox as Debian ships it: Playwright's runner, Puppeteer's driver (WebDriver BiDi). */
export default defineConfig({ ...createOtherConfig('firefox', 2), workers: 1, timeout: 180_000 });
