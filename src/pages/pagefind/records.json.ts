import type { APIRoute } from 'astro';
import {
  getCourse,
  getEntries,
  getErrorMessages,
  getFileFormat,
  getMisconceptions,
  getReference,
  getSearchWords,
  getSite,
  getTerms,
} from '../../model/collection.ts';
import { toOptionLetters } from '../../model/option-letters.ts';
import { toRecordFile } from '../../search/record-file.ts';

/** What the site can answer: the index is made of it once the pages are built, and it is not published. */
export const GET: APIRoute = async () => {
  const entries = await getEntries();
  return Response.json(
    toRecordFile(
      {
        site: await getSite(),
        entries,
        letters: toOptionLetters(entries),
        course: await getCourse(),
        fileFormat: await getFileFormat(),
        terms: await getTerms(),
        errors: await getErrorMessages(),
        misconceptions: await getMisconceptions(),
        reference: await getReference(),
      },
      await getSearchWords(),
    ),
  );
};
