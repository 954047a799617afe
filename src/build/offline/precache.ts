import { listFile } from './worker/version.ts';
import { workerFile } from './worker-file.ts';

/** Addresses from the base of the site (`commandes/run/`, an empty string for the home page) → what each must hold (`sha256-…`). */
export type PrecacheList = Readonly<Record<string, string>>;

/** A file of the built site: its path and what it holds, as an integrity (`sha256-…`). */
export interface BuiltFile {
  path: string;
  integrity: string;
}

/**
 * Nobody reads these without network: sources of scripts, documents to print, what the content is for other tools (in the
 * folder `export/` or not), what only a host reads, and these files themselves.
 */
const unread = /\.(?:map|pdf|md|txt|xml|tsv)$|(?:^|\/)[._][^/]*$|^export\/|^[^/]+\.json$/i;

/**
 * Pictures that a page shows to those who share its address, and to nobody who reads it.
 *
 * @returns their paths, whatever site and base they were written for
 */
export function findSharedPictures(html: string): string[] {
  return [...html.matchAll(/<meta[^>]*\b(?:property|name)="(?:og|twitter):image(?::\w+)?"[^>]*>/g)].flatMap(([meta]) => {
    const address = /\bcontent="([^"]*)"/.exec(meta)?.[1] ?? '';
    return URL.canParse(address, 'https://site.invalid') ? [new URL(address, 'https://site.invalid').pathname] : [];
  });
}

/** Whether a file may be of use to a reader: the others need not be looked at. */
export const isRead = (path: string): boolean => !unread.test(path) && path !== workerFile && path !== listFile;

/**
 * The list of what a reader's browser keeps: every file that is read but pictures for sharing.
 *
 * @param shared paths of pictures for sharing, below the base or not
 * @returns addresses in alphabetical order: the same site gives the same list
 */
export function toPrecacheList(files: readonly BuiltFile[], shared: readonly string[]): PrecacheList {
  const kept = files
    .filter(({ path }) => isRead(path) && !shared.some((picture) => picture.endsWith(`/${path}`)))
    .map(({ path, integrity }) => [toAddress(path), integrity] as const);
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const toAddress = (path: string): string => path.replace(/(^|\/)index\.html$/, '$1');
