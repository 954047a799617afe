import type { APIRoute } from 'astro';
import { getEntries } from '../../model/collection.ts';

/** What each entry is asked for besides its title, by slug: the list of entries answers to it as one types. */
export const GET: APIRoute = async () =>
  Response.json(
    Object.fromEntries(
      (await getEntries()).map(({ slug, intentions, variants, english }) => [slug, [...intentions, ...variants, ...english].join(' ')]),
    ),
  );
