import { hrefs } from '../model/href.ts';
import type { Publication } from '../model/publication.ts';
import { toPlainText } from '../render/markdown/inline.ts';
import type { ToAddress } from './export-address.ts';

/** What the home page says to search engines: a site in French, how to search it, and the course that it gives. */
export function toJsonLd({ site, course }: Publication, toAddress: ToAddress): object {
  const description = toPlainText(site.description);
  return {
    '@context': 'https://schema.org',
    '@type': ['WebSite', 'Course'],
    name: site.name,
    description,
    url: toAddress(hrefs.home),
    inLanguage: 'fr',
    isAccessibleForFree: true,
    provider: { '@type': 'Organization', name: site.name, url: toAddress(hrefs.home) },
    potentialAction: {
      '@type': 'SearchAction',
      target: `${toAddress(hrefs.search)}?q={search_term_string}`,
      'query-input': 'required name=search_term_string',
    },
    hasPart: course.chapters
      .filter(({ pages }) => pages.length > 0)
      .map(({ title, href }) => ({ '@type': 'LearningResource', name: toPlainText(title), url: toAddress(href) })),
  };
}

/** JSON that a script element may hold: no text of it closes the element. */
export const toInlineJson = (value: object): string => JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
