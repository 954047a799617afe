import type { PageCollection } from '../source/collections.ts';
import { hrefs } from './href.ts';

/** Where the site shows the files of a collection, unless each has a page named after both: a part of one page, or a shorter address. */
const special: Readonly<Partial<Record<PageCollection, (slug: string) => string>>> = {
  entries: hrefs.entry,
  guide: hrefs.guide,
  instructions: hrefs.instruction,
  exercises: hrefs.exercise,
  errors: hrefs.error,
  misconceptions: (slug) => `${hrefs.misconceptions}#${slug}`,
  pages: hrefs.page,
  glossary: hrefs.term,
};

/** Where the site shows a file of the content. */
export const toFileHref = (collection: PageCollection, slug: string): string => special[collection]?.(slug) ?? `/${collection}/${slug}/`;
