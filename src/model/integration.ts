import { relative, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { findProblems } from './check.ts';
import { formatReport } from './problem.ts';

/** Editors write a file in several steps, and git many files at once: one report for all of it. */
const pause = 200;

/**
 * Checks the content before anything is built. A build stops there; the development server reports and goes on, and
 * reports again each time a file of the content is changed, added or removed: in the terminal, and over the page.
 */
export function contentCheck(folder: string): AstroIntegration {
  let report: string | undefined;
  const check = async () => {
    const { problems } = await findProblems(folder);
    report = problems.length > 0 ? `Le contenu n’est pas publiable.\n\n${formatReport(problems)}\n` : undefined;
  };
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': async ({ command, logger }) => {
        await check();
        if (report === undefined) return;
        logger.error(report);
        // Thrown errors come with a stack trace that says nothing to an author.
        if (command === 'build') process.exit(1);
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
        server.watcher.on('all', (_, file) => {
          if (relative(resolve(folder), resolve(file)).startsWith('..')) return;
          clearTimeout(waiting);
          waiting = setTimeout(async () => {
            const before = report;
            await check();
            if (report !== undefined) logger.error(report);
            else if (before !== undefined) logger.info('Le contenu est de nouveau publiable.');
            show();
          }, pause);
        });
      },
    },
  };
}
