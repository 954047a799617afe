import { defineConfig } from '@playwright/test';
import { createOtherConfig } from '../support/other-config.ts';

const { webServer: _servedByThemselves, ...shared } = createOtherConfig('hosts', 0);

/** The servers of `.github/DEPLOY.md`, with the built site. One at a time: they share the folder where they are unpacked. */
export default defineConfig({ ...shared, fullyParallel: false, workers: 1 });
