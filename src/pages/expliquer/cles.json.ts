import type { APIRoute } from 'astro';
import { toFileKeys } from '../../explain/page-links.ts';
import { getFileFormats } from '../../model/collection.ts';

/** What the keys and instructions of a file lead to, asked for once one is explained. */
export const GET: APIRoute = async () => Response.json(toFileKeys(await getFileFormats()));
