import { execFile } from 'node:child_process';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatReport } from '../source/problem.ts';
import type { ReadContent } from '../source/source.ts';
import { findPending, readVerified, tellPending } from '../source/verified-runs.ts';
import { addBrokenRules } from './content-check.ts';

/** The check as a program of its own: beside the development server, a whole check does not keep a page waiting. */
const program = fileURLToPath(new URL('./content-check.ts', import.meta.url));

/** Editors write a file in several steps, and git many files at once: one report for all of it, ms. */
const pause = 200;

const toReport = (problems: string): string => `Le contenu n’est pas publiable.\n\n${problems}\n`;

/**
 * Checks the content before anything is built. A build stops there; the development server reports and goes on, and
 * reports again each time a file of the content is changed, added or removed: in the terminal, and over the page.
 *
 * @param read the content as it was read when the build began
 */
export function contentCheck(folder: string, read: ReadContent): AstroIntegration {
  let report: string | undefined;
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': async ({ command, logger }) => {
        const { problems } = await addBrokenRules(read);
        if (problems.length === 0) return;
        report = toReport(formatReport(problems));
        logger.error(report);
        // Thrown errors come with a stack trace that says nothing to an author.
        if (command === 'build') process.exit(1);
      },
      'astro:build:done': async ({ logger }) => {
        const pending = tellPending(findPending(await readVerified(folder), read.content));
        if (pending !== undefined) logger.info(pending);
      },
      'astro:server:setup': ({ server, logger }) => {
        const show = () => {
          if (report !== undefined)
            server.ws.send({ type: 'error', err: { message: report, stack: '', plugin: 'content-check', id: folder } });
        };
        // A page that is opened later shows it too.
        server.ws.on('connection', show);
        server.watcher.add(folder);
        let waiting: NodeJS.Timeout | undefined;
        let running: AbortController | undefined;
        const check = () => {
          running = new AbortController();
          execFile(process.execPath, [program], { signal: running.signal }, (error, problems) => {
            if (error?.name === 'AbortError') return;
            const before = report;
            report = error ? toReport(problems) : undefined;
            if (report !== undefined) logger.error(report);
            else if (before !== undefined) logger.info('Le contenu est de nouveau publiable.');
            show();
          });
        };
        server.watcher.on('all', (_, file) => {
          if (relative(folder, file).startsWith('..')) return;
          // Astro follows the files of its collections; the others are read once.
          if (/\.(?:tsv|json)$/.test(file)) void server.restart();
          // Another change makes the check under way useless.
          clearTimeout(waiting);
          running?.abort();
          waiting = setTimeout(check, pause);
        });
      },
    },
  };
}
