import type { APIRoute } from 'astro';
import { toLlms } from '../exports/llms.ts';
import { location } from '../exports/location.ts';
import { getMarkdownPages } from '../exports/site-pages.ts';
import { getPublication } from '../model/collection.ts';

export const GET: APIRoute = async () => new Response(toLlms(await getPublication(), await getMarkdownPages(), location));
