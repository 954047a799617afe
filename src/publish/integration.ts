import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Builds beside the published folder and takes its place at the very end: a build that fails or is interrupted
 * leaves the site that was there. Must be the last integration.
 */
export function publishWhole(): AstroIntegration {
  let published = '';
  let previous = '';
  return {
    name: 'publish-whole',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        published = fileURLToPath(config.outDir);
        previous = fileURLToPath(new URL('./.dist-previous/', config.root));
        updateConfig({ outDir: new URL('./.dist-next/', config.root) });
      },
      'astro:build:done': async ({ dir }) => {
        await rm(previous, { recursive: true, force: true });
        if (existsSync(published)) await rename(published, previous);
        await rename(fileURLToPath(dir), published);
        await rm(previous, { recursive: true, force: true });
      },
    },
  };
}
