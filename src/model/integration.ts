import { relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import { findProblems } from './check.ts';
import { formatReport } from './problem.ts';

/**
 * Checks the content before anything is built. A build stops there; the development server reports and goes on,
 * and reports again each time a file of the content changes.
 */
export function contentCheck(folder: string): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': async ({ command, logger }) => {
        const { problems } = await findProblems(folder);
        if (problems.length === 0) return;
        logger.error(`Le contenu n’est pas publiable.\n\n${formatReport(problems)}\n`);
        // Thrown errors come with a stack trace that says nothing to an author.
        if (command === 'build') process.exit(1);
      },
      'astro:server:setup': ({ server, logger }) => {
        server.watcher.add(folder);
        server.watcher.on('change', async (file) => {
          if (relative(folder, file).startsWith('..')) return;
          const { problems } = await findProblems(folder);
          if (problems.length > 0) logger.error(`\n${formatReport(problems)}\n`);
        });
      },
    },
  };
}
