import type { APIRoute } from 'astro';
import { getPublication } from '../../model/collection.ts';
import { toRecordFile } from '../../search/index/record-file.ts';

/** What the site can answer: the index is made of it once the pages are built, and it is not published. */
export const GET: APIRoute = async () => {
  const publication = await getPublication();
  return Response.json(toRecordFile(publication, publication.searchWords));
};
