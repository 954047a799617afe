import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path/posix';
import { fileURLToPath } from 'node:url';

/** The built site. */
export const output = fileURLToPath(new URL('../../dist', import.meta.url));

/**
 * Every page of a built site, by its path from the base: `commandes/run/`, `404.html`, and an empty string for the home page;
 * but those that only lead elsewhere.
 */
export const findPages = (folder: string): string[] =>
  globSync('**/*.html', { cwd: folder })
    .filter((file) => !readFileSync(`${folder}/${file}`, 'utf8').includes('http-equiv="refresh"'))
    .map((file) => file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1'))
    .sort();

/** Those of the built site. */
export const pages: readonly string[] = findPages(output);

/** Slugs of the content's entries. */
export const slugs: readonly string[] = globSync('entries/*.mdx', { cwd: fileURLToPath(new URL('../../content', import.meta.url)) })
  .map((file) => file.replaceAll('\\', '/').replace(/^entries\/|\.mdx$/g, ''))
  .sort();

/** Sheets that the site offers, and their pages: the general one on two, each other on one. */
export const offeredSheets: readonly [path: string, pages: number][] = [
  ['antiseche/', 2],
  ...globSync('*/index.html', { cwd: `${output}/antiseche` })
    .toSorted()
    .map((file): [string, number] => [`antiseche/${dirname(file.replaceAll('\\', '/'))}/`, 1]),
];

export const read = (file: string): string => readFileSync(`${output}/${file}`, 'utf8');

/** The HTML of a page, by its path as `pages` has it. */
export const readPage = (path: string): string => read(path === '' || path.endsWith('/') ? `${path}index.html` : path);
