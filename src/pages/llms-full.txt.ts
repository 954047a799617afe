import type { APIRoute } from 'astro';
import { toFullLlms } from '../exports/llms.ts';
import { getMarkdownPages } from '../exports/site-pages.ts';

export const GET: APIRoute = async () => new Response(toFullLlms(await getMarkdownPages()));
