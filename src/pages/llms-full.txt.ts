import type { APIRoute } from 'astro';
import { toFullLlms } from '../exports/llms.ts';
import { location } from '../exports/location.ts';
import { toMarkdownPages } from '../exports/markdown/pages.ts';
import { getPublication } from '../model/collection.ts';

export const GET: APIRoute = async () => new Response(toFullLlms(toMarkdownPages(await getPublication(), location)));
