import { readStored, store } from '../site/storage.ts';

/** On the window, once a page is read or its session done: the menu says so. */
export const readEvent = 'page-read';

/** Pages that were read to their end: addresses, with a space between. */
const readKey = 'read';
/** The page where the reader was: its address, then its title. */
const lastKey = 'last';

/** Addresses of the pages that were read. */
export const readAll = (): Set<string> => new Set(readStored(readKey)?.split(' ').filter(Boolean));

export function keepRead(path: string): void {
  store(readKey, [...readAll().add(path)].join(' '));
}

export function keepLast(path: string, title: string): void {
  store(lastKey, `${path}\n${title}`);
}

/** The page where the reader was; undefined when nothing is kept, or nothing that this site wrote. */
export function findLast(): { path: string; title: string } | undefined {
  const [path = '', title = ''] = readStored(lastKey)?.split('\n') ?? [];
  return /^\/(?!\/)[\w/-]*$/.test(path) && title ? { path, title } : undefined;
}
