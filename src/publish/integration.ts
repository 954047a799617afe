import { glob, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { tightenPolicy } from './policy.ts';
import { restore, takePlace } from './take-place.ts';

/** Path of a folder, without its last slash. */
const toPath = (folder: URL): string => fileURLToPath(folder).replace(/[\\/]$/, '');

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
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        published = toPath(config.outDir);
        previous = toPath(new URL('./.dist-previous/', config.root));
        // Whatever is run next, a build that was killed in its last moment has left the site aside.
        await restore({ published, previous });
        if (command !== 'build') return;
        updateConfig({ outDir: new URL('./.dist-next/', config.root) });
      },
      'astro:build:done': async ({ dir }) => {
        await takePlace({ next: toPath(dir), published, previous });
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
        for await (const file of glob('**/*.html', { cwd: fileURLToPath(dir) })) {
          const page = new URL(file.replaceAll('\\', '/'), dir);
          await writeFile(page, tightenPolicy(await readFile(page, 'utf8')));
        }
      },
    },
  };
}
