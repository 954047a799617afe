import type { Publication } from '../../model/publication.ts';
import { createAddress, type Location, toMarkdownPath } from '../export-address.ts';
import { toFullLlms, toLlms } from '../llms.ts';
import { toTldr } from '../tldr.ts';
import { toMarkdownPages } from './page-markdown.ts';

/**
 * Every file that is made of the Markdown of pages: that of each page, the two lists of them for language models, and
 * the pages of tldr.
 *
 * @returns path from the root of the site (`/commandes/run.md`) → text
 */
export function toMarkdownFiles(publication: Publication, location: Location): ReadonlyMap<string, string> {
  const pages = toMarkdownPages(publication, location);
  const toAddress = createAddress(location);
  return new Map([
    ...pages.map(({ path, text }): [string, string] => [toMarkdownPath(path), text]),
    ['/llms.txt', toLlms(publication, pages, location)],
    ['/llms-full.txt', toFullLlms(pages)],
    ...publication.entries.map((entry): [string, string] => [
      `/export/tldr/${entry.slug}.md`,
      toTldr(entry, publication.handbook.values, toAddress),
    ]),
  ]);
}
