import { execFile } from 'node:child_process';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { addBrokenRules, type ContentProblems } from './check.ts';
import { formatReport } from './problem.ts';

/** The check as a program of its own: beside the development server, a whole check does not keep a page waiting. */
const program = fileURLToPath(new URL('./check.ts', import.meta.url));

/**
 * Checks the content before anything is built. A build stops there; the development server reports and goes on,
 * and reports again each time a file of the content changes.
 *
 * @param read the content as it was read when the build began
 */
export function contentCheck(folder: string, read: ContentProblems): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': async ({ command, logger }) => {
        const { problems } = addBrokenRules(read);
        if (problems.length === 0) return;
        logger.error(`Le contenu n’est pas publiable.\n\n${formatReport(problems)}\n`);
        // Thrown errors come with a stack trace that says nothing to an author.
        if (command === 'build') process.exit(1);
      },
      'astro:server:setup': ({ server, logger }) => {
        server.watcher.add(folder);
        let running: AbortController | undefined;
        server.watcher.on('change', (file) => {
          if (relative(folder, file).startsWith('..')) return;
          // Astro follows the files of its collections; the others are read once.
          if (/\.(?:tsv|json)$/.test(file)) void server.restart();
          // Another change makes the check under way useless.
          running?.abort();
          running = new AbortController();
          execFile(process.execPath, [program], { signal: running.signal }, (error, report) => {
            if (error && error.name !== 'AbortError') logger.error(`\n${report}\n`);
          });
        });
      },
    },
  };
}
