import type { APIRoute } from 'astro';
import { getErrorMessages } from '../../model/collection.ts';

/** The other wordings of each message, by slug: the list of messages answers to them as one types. */
export const GET: APIRoute = async () =>
  Response.json(
    Object.fromEntries((await getErrorMessages()).map(({ slug, patterns, intentions }) => [slug, [...patterns, ...intentions].join(' ')])),
  );
