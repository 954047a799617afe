import { toSlug } from '../source/collections.ts';
import type { SourceContent } from '../source/source.ts';
import { toWordings } from './errors-and-misconceptions.ts';
import { createFindMessages, type FindMessages } from './find-messages.ts';
import { hrefs } from './href.ts';

/** The same for a content as it is written, by the file that quotes: a message does not lead to itself. */
export function toFindMessages({ errors }: Pick<SourceContent, 'errors'>): (file: string) => FindMessages {
  const find = createFindMessages(errors.map(({ slug, fields }) => ({ href: hrefs.error(slug), wordings: toWordings(fields) })));
  return (file) => {
    const own = file.startsWith('errors/') ? hrefs.error(toSlug('errors', file)) : undefined;
    return (text) => find(text).filter(({ href }) => href !== own);
  };
}
