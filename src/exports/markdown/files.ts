import type { Publication } from '../../model/publication.ts';
import { type Location, toMarkdownPath } from '../address.ts';
import { toFullLlms, toLlms } from '../llms.ts';
import { toMarkdownPages } from './pages.ts';

/**
 * Every file that is made of the Markdown of pages: that of each page, and the two lists of them for language models.
 *
 * @returns path from the root of the site (`/commandes/run.md`) → text
 */
export function toMarkdownFiles(publication: Publication, location: Location): ReadonlyMap<string, string> {
  const pages = toMarkdownPages(publication, location);
  return new Map([
    ...pages.map(({ path, text }): [string, string] => [toMarkdownPath(path), text]),
    ['/llms.txt', toLlms(publication, pages, location)],
    ['/llms-full.txt', toFullLlms(pages)],
  ]);
}
