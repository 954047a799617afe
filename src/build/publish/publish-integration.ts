import { writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { holdOutput, readHolder } from './build-lock.ts';
import { readPages } from './built-pages.ts';
import { toHeaders } from './headers.ts';
import { mergeStyles } from './merge-styles.ts';
import { findPolicy, joinPolicies, tightenPolicy } from './policy.ts';
import { toRedirects } from './redirects.ts';
import { restore, swapFolders } from './swap-folders.ts';
import { findOutputFaults } from './whole-output.ts';

/** Path of a folder, without its last slash. */
const toPath = (folder: URL): string => fileURLToPath(folder).replace(/[\\/]$/, '');

/**
 * Builds beside the published folder and takes its place at the very end: a build that fails or is interrupted
 * leaves the site that was there. Must be the last integration.
 */
export function atomicPublish(): AstroIntegration {
  let published = '';
  let previous = '';
  let base = '/';
  return {
    name: 'atomic-publish',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, logger }) => {
        published = toPath(config.outDir);
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        // Beside it, hence on the same disk: a folder is renamed at once.
        previous = toPath(new URL(`../.${basename(published)}-previous/`, config.outDir));
        const lock = toPath(new URL(`../.${basename(published)}-lock`, config.outDir));
        // Two builds at once would publish pieces of both.
        if (command === 'build')
          process.on(
            'exit',
            await holdOutput(lock, ({ pid, since }) =>
              logger.warn(
                `Une autre construction (processus ${pid}, depuis ${new Date(since).toLocaleTimeString('fr-FR')}) tient ${basename(published)}/ : celle-ci attend qu’elle finisse.`,
              ),
            ),
          );
        // A build that was killed in its last moment has left the site aside; one that is in it will put it back itself.
        if (command === 'build' || readHolder(lock) === undefined) await restore({ published, previous });
        if (command !== 'build') return;
        updateConfig({
          outDir: new URL(`../.${basename(published)}-next/`, config.outDir),
          // An output elsewhere finds no packages beside it: what pages are made with comes along, but for what draws pictures.
          vite: { ssr: { noExternal: true, external: ['sharp', 'fontkit'] } },
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const faults = findOutputFaults(toPath(dir), base);
        if (faults.length > 0) {
          logger.error(`Le site construit n’est pas entier : rien n’est publié.\n\n${faults.join('\n')}\n`);
          process.exit(1);
        }
        await swapFolders({ next: toPath(dir), published, previous });
      },
    },
  };
}

/**
 * Keeps in each page's content security policy what this very page needs: Astro allows every script and style of the site.
 * What the host must send, in `_headers`, allows what the pages allow; where former addresses lead is in `_redirects`.
 */
export function minimizePolicies(moved: Readonly<Record<string, string>>): AstroIntegration {
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
        const redirects = toRedirects(moved, base);
        if (redirects !== '') await writeFile(new URL('_redirects', dir), redirects);
      },
    },
  };
}
