import type { APIRoute } from 'astro';
import { getEntries, getErrorMessages, getFileFormats, getSheet } from '../../model/collection.ts';
import { toExamples, toMessageSlug, toNotes } from '../../model/sheet.ts';

/** Slugs of all that a reader may choose, in the order of the site: a sheet is sorted by it. */
export const GET: APIRoute = async () =>
  Response.json([
    ...(await getEntries()).map(({ slug }) => slug),
    ...(await getFileFormats()).flatMap(({ instructions }) => instructions.map(({ slug }) => slug)),
    ...toExamples(await getSheet()).map(({ slug }) => slug),
    ...toNotes(await getSheet()).map(({ slug }) => slug),
    ...(await getErrorMessages()).map(({ slug }) => toMessageSlug(slug)),
  ]);
