import type { FeedPage } from './feed.ts';
import type { Change } from './history.ts';

/** Where a page comes from. */
export interface PageSource {
  /** Path of its file in the content folder; undefined when several files make the page. */
  file: string | undefined;
  /** Day of its last change, ISO 8601; undefined when the history does not tell. */
  updated: string | undefined;
}

/**
 * Where each page comes from, by its address.
 *
 * @param pages what each file of the content becomes, by its path in the content folder
 * @param changes newest first
 */
export function toPageSources(pages: ReadonlyMap<string, FeedPage>, changes: readonly Change[]): Map<string, PageSource> {
  const days = new Map<string, string>();
  for (const { date, files } of changes) for (const { file } of files) if (!days.has(file)) days.set(file, date.slice(0, 10));

  const sources = new Map<string, PageSource>();
  for (const [file, { href }] of pages) {
    const [address = ''] = href.split('#');
    const known = sources.get(address);
    const updated = [known?.updated, days.get(file)].filter((day) => day !== undefined).sort();
    sources.set(address, { file: known ? undefined : file, updated: updated.at(-1) });
  }
  return sources;
}

/** Forges whose pages of edition have addresses of a known form. */
const forges: Readonly<Record<string, string>> = { 'github.com': '/edit/', 'codeberg.org': '/_edit/', 'gitlab.com': '/-/edit/' };

/**
 * Where the files of a repository are edited, from the address it was cloned from.
 *
 * @param remote `https://github.com/a/b.git`, `git@github.com:a/b.git`
 * @returns the address that a path is added to; undefined for a host whose addresses are not known
 */
export function toEditAddress(remote: string, branch: string): string | undefined {
  const { host = '', path = '' } =
    /^(?:https:\/\/|(?:ssh:\/\/)?git@)(?<host>[\w.-]+)[/:](?<path>[^?#]+?)(?:\.git)?\/?$/.exec(remote.trim())?.groups ?? {};
  const edit = forges[host];
  return edit && `https://${host}/${path}${edit}${branch}/`;
}
