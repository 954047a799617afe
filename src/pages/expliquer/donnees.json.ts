import type { APIRoute } from 'astro';
import { toPageData } from '../../explain/page-data.ts';
import { getExplanationSources } from '../../model/collection.ts';

/** What the page that explains commands needs whatever is pasted, asked for when it is opened. */
export const GET: APIRoute = async () => Response.json(toPageData(await getExplanationSources()).data);
