import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, ViteUserConfig } from 'astro';
import { listFiles } from '../publish/built-pages.ts';
import { toHash } from '../publish/hash.ts';
import { type BuiltFile, findSharedPictures, isRead, type PrecacheList, toPrecacheList } from './precache.ts';
import { retiredWorker } from './retired-worker.ts';
import { listFile, versionMark } from './worker/version.ts';
import { workerFile } from './worker-file.ts';

/** Makes the worker with the scripts of the site, under a name that never changes: browsers come back to it for new versions. */
const workerScript: NonNullable<ViteUserConfig['plugins']> = [
  {
    name: 'service-worker',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    buildStart() {
      const id = fileURLToPath(new URL('./worker/service-worker.ts', import.meta.url));
      this.emitFile({ type: 'chunk', id, fileName: workerFile });
    },
    generateBundle(_options, bundle) {
      const chunk = bundle[workerFile];
      // A classic script, which can import nothing: many browsers do not support workers that are modules.
      if (chunk?.type === 'chunk' && chunk.imports.length > 0)
        this.error(`${workerFile} shares ${chunk.imports.join(', ')} with the pages`);
    },
  },
];

/** A built site as a browser keeps it. */
export interface Precache {
  /** Hash of the list. */
  version: string;
  files: number;
}

/** What a browser keeps of a built site, each file with its hash. @param root the site's folder */
export function readPrecache(root: string): PrecacheList {
  const shared: string[] = [];
  const files = listFiles(root)
    .filter(isRead)
    .map((path): BuiltFile => {
      const body = readFileSync(join(root, path));
      if (path.endsWith('.html')) shared.push(...findSharedPictures(body.toString('utf8')));
      return { path, integrity: toHash(body) };
    });
  return toPrecacheList(files, shared);
}

/**
 * Lists what the built site holds, and names its version after that list.
 *
 * @param root the site's folder; the list is written there, and the worker, if it has no version yet, is given this one
 */
export async function writePrecache(root: string): Promise<Precache> {
  const list = readPrecache(root);
  const text = JSON.stringify(list);
  const version = toHash(text);
  const worker = join(root, workerFile);
  await writeFile(join(root, listFile), text);
  await writeFile(worker, (await readFile(worker, 'utf8')).replace(versionMark, version));
  return { version, files: Object.keys(list).length };
}

/** Makes the site work without network after one visit. Its list needs all the files: only what moves them comes after. */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: workerScript } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { files, version } = await writePrecache(fileURLToPath(dir));
        logger.info(`${files} fichiers gardés pour lire hors connexion, version ${version.slice(7, 15)}`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(`/${workerFile}`, (_request, response) => {
          response.setHeader('Content-Type', 'text/javascript');
          response.end(retiredWorker);
        });
      },
    },
  };
}
