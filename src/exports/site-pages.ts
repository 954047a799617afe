import { getPublication } from '../model/collection.ts';
import type { Publication } from '../model/publication.ts';
import { location } from './location.ts';
import { toMarkdownPages } from './markdown/pages.ts';
import type { MarkdownPage } from './markdown/parts.ts';

/** Several files are made of the same pages; in development, those of one state of the content. */
const written = new WeakMap<Publication, readonly MarkdownPage[]>();

/** The Markdown of every page of this site, written once for each state of its content. */
export async function getMarkdownPages(): Promise<readonly MarkdownPage[]> {
  const publication = await getPublication();
  const pages = written.get(publication) ?? toMarkdownPages(publication, location);
  written.set(publication, pages);
  return pages;
}
