import type { APIRoute } from 'astro';
import { toLlms } from '../exports/llms.ts';
import { location } from '../exports/location.ts';
import { toMarkdownPages } from '../exports/markdown/pages.ts';
import { getPublication } from '../model/collection.ts';

export const GET: APIRoute = async () => {
  const publication = await getPublication();
  return new Response(toLlms(publication, toMarkdownPages(publication, location), location));
};
