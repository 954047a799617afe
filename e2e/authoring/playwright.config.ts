import { defineConfig } from '@playwright/test';
import { createOtherConfig } from '../support/other-config.ts';

const { webServer: _builtByThemselves, ...shared } = createOtherConfig('authoring', 0);

/** What happens to those who write: each test builds a site of its own, or serves one in development. */
export default defineConfig(shared);
