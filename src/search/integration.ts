import { glob, readFile, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { splitElisions } from './elision.ts';
import { readParts, toIndexedHtml } from './records.ts';

/** Types that a browser insists on when the development server serves the index. */
const types: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };

/** After the build: one record a page, one more for each part that is an answer by itself. */
async function buildIndex(root: string): Promise<number> {
  const { index, errors } = await createIndex({ includeCharacters: '-', forceLanguage: 'fr' });
  if (!index) throw new Error(errors.join('\n'));
  let records = 0;
  const check = (place: string, failures: string[]) => {
    if (failures.length > 0) throw new Error(`${place}: ${failures.join('\n')}`);
    records++;
  };
  for await (const entry of glob('**/*.html', { cwd: root })) {
    const path = entry.replaceAll('\\', '/');
    const html = await readFile(join(root, path), 'utf8');
    const address = `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
    if (html.includes('data-pagefind-body'))
      check(path, (await index.addHTMLFile({ sourcePath: path, content: toIndexedHtml(html) })).errors);
    for (const { id, kind, title, content, summary, words } of readParts(html)) {
      const record = {
        url: `${address}#${id}`,
        content: splitElisions(`${title} ${content} ${words}`),
        language: 'fr',
        meta: { title, kind, summary, words: splitElisions(words) },
      };
      check(record.url, (await index.addCustomRecord(record)).errors);
    }
  }
  const { errors: failures } = await index.writeFiles({ outputPath: join(root, 'pagefind') });
  if (failures.length > 0) throw new Error(failures.join('\n'));
  // Without it the process lingers.
  await close();
  // Interfaces that this site does not use.
  for await (const file of glob('pagefind/pagefind-{ui,modular-ui,component-ui,highlight}.*', { cwd: root })) await rm(join(root, file));
  return records;
}

/** Builds the search index from the output; in development, serves the index of the last build. */
export function searchIndex(): AstroIntegration {
  let published = '';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        published = fileURLToPath(config.outDir);
      },
      'astro:build:done': async ({ dir, logger }) => {
        logger.info(`${await buildIndex(fileURLToPath(dir))} réponses dans l’index de recherche`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use('/pagefind', async (request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://site.invalid');
          const body = await readFile(join(published, 'pagefind', pathname)).catch(() => undefined);
          if (!body) return next();
          response.setHeader('Content-Type', types[extname(pathname)] ?? 'application/octet-stream');
          response.end(body);
        });
      },
    },
  };
}
