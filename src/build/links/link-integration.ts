import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withExcerpts } from '../../source/excerpt.ts';
import { formatReport, type Problem } from '../../source/problem.ts';
import { listFiles, readPages } from '../publish/built-pages.ts';
import { type DeadLink, findDeadLinks, type PageLinks, readLinks } from './dead-links.ts';

/**
 * Stops the build on a link of the output that leads nowhere, and says in which file of the content it is written.
 *
 * @param contentFolder where links are written by hand
 */
export function linkCheck(contentFolder: string): AstroIntegration {
  let base = '/';
  let site: string | undefined;
  return {
    name: 'link-check',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        site = config.site === undefined ? undefined : new URL(config.site).origin;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const pages = new Map<string, PageLinks>();
        for (const { path, html } of readPages(root)) pages.set(path.replace(/(^|\/)index\.html$/, '$1'), readLinks(html));
        const files = new Set(listFiles(root).filter((path) => !path.endsWith('.html')));
        const dead = findDeadLinks({ pages, files, base, site });
        if (dead.length > 0) {
          logger.error(`Des liens ne mènent nulle part.\n\n${formatReport(await withExcerpts(await toSource(dead, contentFolder)))}\n`);
          process.exit(1);
        }
        logger.info(`${pages.size} pages, aucun lien mort`);
      },
    },
  };
}

/** A dead link is reported where it is written; in the page that shows it when no content file has it. */
async function toSource(dead: readonly DeadLink[], folder: string): Promise<Problem[]> {
  const written: { file: string; lines: string[] }[] = [];
  for await (const path of glob('**/*.{mdx,yaml}', { cwd: folder }))
    written.push({ file: `${folder}/${path}`.replaceAll('\\', '/'), lines: (await readFile(join(folder, path), 'utf8')).split('\n') });

  const seen = new Set<string>();
  return dead.flatMap(({ file, target, message, advice }): Problem[] => {
    const places = written.flatMap((source) =>
      source.lines.flatMap((text, index) => {
        const column = text.indexOf(target);
        return column === -1 ? [] : [{ file: source.file, line: index + 1, column: column + 1 }];
      }),
    );
    const found = places.length > 0 ? places : [{ file }];
    return found
      .filter((place) => {
        const key = `${JSON.stringify(place)} ${message}`;
        if (seen.has(key)) return false;
        return seen.add(key);
      })
      .map((place) => ({ ...place, message, advice }));
  });
}
