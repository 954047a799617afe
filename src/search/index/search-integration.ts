import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { type WordsFile, wordsName } from '../engine/index-file.ts';
import { toAnswerFile } from './answer-file.ts';
import { toIndexFiles } from './index-files.ts';
import { type RecordFile, recordFile } from './record-file.ts';

/** Types that a browser insists on when the development server serves the index. */
const types: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };

/** What of the engine this site does not use: its interfaces, its worker, other languages. */
const unused = ['ui.js', 'ui.css', 'modular-ui.js', 'modular-ui.css', 'component-ui.js', 'component-ui.css', 'highlight.js', 'worker.js']
  .map((name) => `pagefind-${name}`)
  .concat('wasm.unknown.pagefind');

/** How many letters tell one index from the next. */
const hashLength = 10;

/** What a page says twice, or of itself alone. */
const excluded = ['nav', 'button', 'fieldset', 'command-settings', '.words', '.colophon', '.toc'];

/** After the build: everything that the site can answer, and Pagefind's index of what its pages say. */
async function buildIndex(root: string, base: string, assets: string): Promise<number> {
  const file = JSON.parse(await readFile(join(root, recordFile), 'utf8')) as RecordFile;
  await rm(join(root, recordFile));
  await indexPages(root);
  const answers = toAnswerFile(file, root, base);
  const { words, parts } = toIndexFiles(answers);
  const files = [...parts].map(([name, part]): [string, string] => [name, JSON.stringify(part)]);
  const hash = createHash('sha256').update(JSON.stringify(files)).digest('base64url').replace(/[-_]/g, '').slice(0, hashLength);
  const folder = `${assets}/recherche-${hash}/`;
  await mkdir(join(root, folder), { recursive: true });
  await Promise.all(files.map(([name, text]) => writeFile(join(root, folder, name), text)));
  await writeFile(join(root, 'pagefind', wordsName), JSON.stringify({ ...words, folder } satisfies WordsFile));
  return answers.answers.length;
}

/** Pages are what Pagefind is made for: it reads what their layout marks with `data-pagefind-body`. */
async function indexPages(root: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'fr', excludeSelectors: excluded });
  if (!index) throw new Error(errors.join('\n'));
  for (const { errors: failures } of [
    await index.addDirectory({ path: root }),
    await index.writeFiles({ outputPath: join(root, 'pagefind') }),
  ])
    if (failures.length > 0) throw new Error(failures.join('\n'));
  // Without it the process lingers.
  await close();
  for (const name of unused) await rm(join(root, 'pagefind', name), { force: true });
}

/** Builds the search index from the output; in development, serves the index of the last build. */
export function searchIndex(): AstroIntegration {
  let published = '';
  let base = '/';
  /** Where what never changes under its name is. */
  let assets = '';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        published = fileURLToPath(config.outDir);
        base = config.base;
        assets = config.build.assets;
      },
      'astro:build:done': async ({ dir, logger }) => {
        logger.info(`${await buildIndex(fileURLToPath(dir), base, assets)} réponses dans l’index de recherche`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(async (request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://site.invalid');
          const path = pathname.startsWith(base) ? pathname.slice(base.length) : pathname.slice(1);
          const isIndex = path.startsWith('pagefind/') || path.startsWith(`${assets}/recherche-`);
          const body = isIndex ? await readFile(join(published, path)).catch(() => undefined) : undefined;
          if (!body) return next();
          response.setHeader('Content-Type', types[extname(pathname)] ?? 'application/octet-stream');
          response.end(body);
        });
      },
    },
  };
}
