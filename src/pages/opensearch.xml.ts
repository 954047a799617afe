import type { APIRoute } from 'astro';
import { toAddress } from '../exports/location.ts';
import { toOpenSearch } from '../exports/opensearch.ts';
import { getSite } from '../model/collection.ts';

export const GET: APIRoute = async () => new Response(toOpenSearch(await getSite(), toAddress));
