import type { APIRoute } from 'astro';
import { getPublication, getReference, getSearchWords } from '../../model/collection.ts';
import { hrefs } from '../../model/href.ts';
import { toOptionLetters } from '../../model/option-letters.ts';
import { toRecordFile } from '../../search/index/record-file.ts';

/** What the site can answer: the index is made of it once the pages are built, and it is not published. */
export const GET: APIRoute = async () => {
  const publication = await getPublication();
  const { about, reuse, accessibility, entries } = publication;
  const own = [
    { page: reuse, href: hrefs.reuse },
    { page: accessibility, href: hrefs.accessibility },
    { page: about, href: hrefs.about },
  ];
  const pages = own.flatMap(({ page, href }) => (page ? [{ ...page, href }] : []));
  const searchable = { ...publication, letters: toOptionLetters(entries), pages, reference: await getReference() };
  return Response.json(toRecordFile(searchable, await getSearchWords()));
};
