import type { APIRoute } from 'astro';
import type { PageMessages } from '../../explain/page-links.ts';
import { toWordings } from '../../model/answers.ts';
import { getErrorMessages } from '../../model/collection.ts';

/** The messages that the site explains, asked for when one may have been pasted. */
export const GET: APIRoute = async () =>
  Response.json((await getErrorMessages()).map((error): PageMessages[number] => [error.href, ...toWordings(error)]));
