import { writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readPages } from './built-pages.ts';
import { toHeaders } from './headers.ts';
import { mergeStyles } from './merge-styles.ts';
import { findPolicy, joinPolicies, tightenPolicy } from './policy.ts';
import { restore, swapFolders } from './swap-folders.ts';

/** Path of a folder, without its last slash. */
const toPath = (folder: URL): string => fileURLToPath(folder).replace(/[\\/]$/, '');

/**
 * Builds beside the published folder and takes its place at the very end: a build that fails or is interrupted
 * leaves the site that was there. Must be the last integration.
 */
export function atomicPublish(): AstroIntegration {
  let published = '';
  let previous = '';
  return {
    name: 'atomic-publish',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        published = toPath(config.outDir);
        // Beside it, hence on the same disk: a folder is renamed at once.
        previous = toPath(new URL(`../.${basename(published)}-previous/`, config.outDir));
        // Whatever is run next, a build that was killed in its last moment has left the site aside.
        await restore({ published, previous });
        if (command !== 'build') return;
        updateConfig({
          outDir: new URL(`../.${basename(published)}-next/`, config.outDir),
          // An output elsewhere finds no packages beside it: what pages are made with comes along, but for what draws pictures.
          vite: { ssr: { noExternal: true, external: ['sharp', 'fontkit'] } },
        });
      },
      'astro:build:done': async ({ dir }) => {
        await swapFolders({ next: toPath(dir), published, previous });
      },
    },
  };
}

/**
 * Keeps in each page's content security policy what this very page needs: Astro allows every script and style of the site.
 * What the host must send, in `_headers`, allows what the pages allow.
 */
export function minimizePolicies(): AstroIntegration {
  let base = '/';
  return {
    name: 'minimize-policies',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const policies = new Set<string>();
        for (const { path, html } of readPages(root)) {
          const tight = tightenPolicy(mergeStyles(html));
          policies.add(findPolicy(tight) ?? '');
          writeFileSync(join(root, path), tight);
        }
        const headers = new URL('_headers', dir);
        await writeFile(headers, toHeaders(await readFile(headers, 'utf8'), { base, policy: joinPolicies([...policies].sort()) }));
      },
    },
  };
}
