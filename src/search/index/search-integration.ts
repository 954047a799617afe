import { readFileSync } from 'node:fs';
import { glob, readFile, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { withBase } from '../../model/href.ts';
import type { Answer, AnswerFile, PageFile } from '../engine/answer.ts';
import { createLexicon } from '../engine/lexicon.ts';
import { toBody, toIndexedPage, toSectionRecord } from './index-record.ts';
import { toOtherWords } from './other-words.ts';
import { type PageText, readPage } from './page-text.ts';
import { type RecordFile, recordFile } from './record-file.ts';
import type { SearchRecord } from './records.ts';

/** Types that a browser insists on when the development server serves the index. */
const types: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };

/** What of the engine this site does not use: its interfaces, its worker, texts of excerpts, other languages. */
const pagefindFilesToDelete =
  'pagefind/{pagefind-{ui,modular-ui,component-ui,highlight}.*,pagefind-worker.js,wasm.unknown.pagefind,fragment}';

/** After the build: everything that the site can answer, in the index and in the file that goes with it. */
async function buildIndex(root: string, base: string): Promise<number> {
  const { records: own, ...file } = JSON.parse(await readFile(join(root, recordFile), 'utf8')) as RecordFile;
  await rm(join(root, recordFile));
  const pages = new Map<string, PageText>();
  for (const path of new Set(own.map(({ href }) => href.replace(/#.*/, ''))))
    pages.set(path, readPage(readFileSync(join(root, path, 'index.html'), 'utf8')));
  const pageOf = ({ href }: Answer): PageText => pages.get(href.replace(/#.*/, '')) ?? readPage('');
  const sections = own
    .filter(({ kind, href }) => (kind === 'guide' || kind === 'exercise') && !href.includes('#'))
    .flatMap((record) => pageOf(record).sections.map((section) => toSectionRecord(record, section)));
  const records = [...own, ...sections];
  const bodies = records.map((record) => toBody(record, pageOf(record)));

  const lexicon = createLexicon(file.words);
  const ids = await writeIndex(
    root,
    records.map((record, index) => toIndexedPage(record, bodies[index] ?? '', lexicon)),
  );
  const toAnswer = ({ text: _searched, ...answer }: SearchRecord): Answer => ({ ...answer, href: withBase(answer.href, base) });
  const answers: AnswerFile = { ...file, vocabulary: toOtherWords(records, bodies).join(' '), answers: own.map(toAnswer) };
  const parts: PageFile = { sections: sections.map(toAnswer), ids };
  await writeFile(join(root, 'pagefind/answers.json'), JSON.stringify(answers));
  await writeFile(join(root, 'pagefind/pages.json'), JSON.stringify(parts));
  return records.length;
}

/** Writes the engine and its index. @returns how the engine calls each page */
async function writeIndex(root: string, pages: readonly string[]): Promise<string[]> {
  const { index, errors } = await createIndex({ forceLanguage: 'fr' });
  if (!index) throw new Error(errors.join('\n'));
  const check = (failures: readonly string[]) => {
    if (failures.length > 0) throw new Error(failures.join('\n'));
  };
  const added = await Promise.all(pages.map((content, position) => index.addHTMLFile({ url: `/${position}/`, content })));
  check(added.flatMap(({ errors }) => errors));
  check((await index.writeFiles({ outputPath: join(root, 'pagefind') })).errors);
  // Without it the process lingers.
  await close();

  const ids: string[] = [];
  for await (const path of glob('pagefind/fragment/*.pf_fragment', { cwd: root })) {
    const { url } = readFragment(readFileSync(join(root, path)));
    ids[Number(url.replaceAll('/', ''))] = path.replace(/^.*[\\/]|\.pf_fragment$/g, '');
  }
  for await (const path of glob(pagefindFilesToDelete, { cwd: root })) await rm(join(root, path), { recursive: true });
  return ids;
}

/** What the engine keeps of a page, compressed, after its own signature. */
const readFragment = (file: Buffer): { url: string } =>
  JSON.parse(
    gunzipSync(file)
      .toString('utf8')
      .replace(/^pagefind_dcd/, ''),
  ) as { url: string };

/** Builds the search index from the output; in development, serves the index of the last build. */
export function searchIndex(): AstroIntegration {
  let published = '';
  let base = '/';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        published = fileURLToPath(config.outDir);
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        logger.info(`${await buildIndex(fileURLToPath(dir), base)} réponses dans l’index de recherche`);
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
