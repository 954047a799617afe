import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPrecache } from '../offline/offline-integration.ts';
import { listFile } from '../offline/worker/version.ts';
import { listFiles } from './built-pages.ts';

/** Names that begin so are of the tools, but for these. */
const hidden = /(?:^|\/)\.(?!well-known\/|nojekyll$)|^_(?!astro\/|headers$|redirects$)/;

interface Manifest {
  icons?: readonly { src: string }[];
}

/**
 * What is in an output that should not be, or is not in it and should: what its offline list and its manifest say is what readers get.
 *
 * @param root folder of the output
 * @returns one French sentence each; none when it is whole
 */
export function findOutputFaults(root: string, base: string): string[] {
  const files = new Set(listFiles(root));
  const faults = [...files].filter((path) => hidden.test(path)).map((path) => `« ${path} » est un reste de la construction.`);
  const list = JSON.parse(readFileSync(join(root, listFile), 'utf8')) as Record<string, string>;
  const actual = readPrecache(root);
  for (const path of new Set([...Object.keys(list), ...Object.keys(actual)])) {
    if (list[path] === actual[path] || hidden.test(path)) continue;
    const what = actual[path] === undefined ? 'n’y est plus' : list[path] === undefined ? 'n’est pas dans la liste' : 'a changé';
    faults.push(`« ${path === '' ? 'index.html' : path} » ${what} : la liste de lecture hors connexion a été écrite avant.`);
  }
  const manifest = JSON.parse(readFileSync(join(root, 'manifest.webmanifest'), 'utf8')) as Manifest;
  for (const { src } of manifest.icons ?? []) {
    const path = new URL(src, `https://site.invalid${base}`).pathname.slice(base.length);
    if (!files.has(path)) faults.push(`L’icône « ${src} » du manifeste n’existe pas.`);
  }
  return faults;
}
