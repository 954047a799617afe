import type { PageCollection } from '../source/collections.ts';
import { hrefs } from './href.ts';

/** Where the site shows a file of each collection: a page of its own, or a part of the page that shows them all. */
export const fileHrefs: Readonly<Record<PageCollection, (slug: string) => string>> = {
  entries: hrefs.entry,
  guide: hrefs.guide,
  instructions: hrefs.instruction,
  exercises: hrefs.exercise,
  errors: hrefs.error,
  misconceptions: (slug) => `${hrefs.misconceptions}#${slug}`,
  pages: hrefs.page,
  glossary: hrefs.term,
};
