import { toSlug } from '../source/collections.ts';
import type { SourceContent } from '../source/source.ts';
import { type FindTerms, toFindTerms } from './find-terms.ts';
import { hrefs } from './href.ts';

/**
 * The terms that each page of the course may lead to: all but those that the page itself explains.
 *
 * @returns by file, from the root of the content; nothing for a file that is looked up rather than read
 */
export function toTermsOf({ glossary }: Pick<SourceContent, 'glossary'>): (file: string) => FindTerms | undefined {
  const linked = glossary.filter(({ fields }) => fields.linked);
  const toFind = (page?: string) =>
    toFindTerms(
      linked.filter(({ fields }) => fields.page !== page).map(({ slug, fields }) => ({ slug, term: fields.term, href: hrefs.term(slug) })),
    );
  return (file) => {
    if (file.startsWith('guide/')) return toFind(hrefs.guide(toSlug('guide', file)));
    return file.startsWith('exercises/') ? toFind() : undefined;
  };
}
