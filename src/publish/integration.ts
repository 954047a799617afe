import { existsSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { visitPages } from './pages.ts';
import { tightenPolicy } from './policy.ts';

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
        const name = basename(published);
        // Beside it, hence on the same disk: a folder is renamed at once.
        previous = fileURLToPath(new URL(`../.${name}-previous/`, config.outDir));
        updateConfig({ outDir: new URL(`../.${name}-next/`, config.outDir) });
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

/** Keeps in each page's content security policy what this very page needs: Astro allows every script and style of the site. */
export function tightPolicies(): AstroIntegration {
  return {
    name: 'tight-policies',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        await visitPages(root, ({ path, html }) => writeFile(join(root, path), tightenPolicy(html)));
      },
    },
  };
}
