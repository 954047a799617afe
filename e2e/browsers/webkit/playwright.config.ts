import { defineConfig } from '@playwright/test';
import { createOtherConfig } from '../../support/other-config.ts';

/** The readers' jobs in WebKit as Debian ships it: Playwright's runner, Selenium's client of WebDriver. */
export default defineConfig({ ...createOtherConfig('webkit', 3), workers: 1, timeout: 180_000 });
