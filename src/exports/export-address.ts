import { hrefs, withBase } from '../model/href.ts';

/** Where the site is served, as far as the build knows. */
export interface Location {
  /** `/` or `/sub-path/`. */
  base: string;
  /** Address of the site, when it is known (`SITE_URL`). */
  site: URL | undefined;
}

/** The address of a page or a file of the site: absolute when the site knows where it is, else from the root of its server. */
export type ToAddress = (path: string) => string;

/** Makes the addresses of exports, which are read outside the site. */
export const createAddress =
  ({ base, site }: Location): ToAddress =>
  (path) =>
    site ? new URL(withBase(path, base), site).href : withBase(path, base);

/** The Markdown of a page, beside it: `/commandes/run/` → `/commandes/run.md`, `/` → `/index.md`; a fragment stays. */
export function toMarkdownPath(path: string): string {
  const [page = '', fragment] = path.split('#');
  return `${page === '/' ? '/index' : page.replace(/\/$/, '')}.md${fragment === undefined ? '' : `#${fragment}`}`;
}

/** Whether an address leads to a page that is also written in Markdown: not a file, nor the search, which is no text. */
export const hasMarkdown = (path: string): boolean => /^\/(?:[^#]*\/)?(?:#.*)?$/.test(path) && path !== hrefs.search;
