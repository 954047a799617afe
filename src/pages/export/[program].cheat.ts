import type { APIRoute, GetStaticPaths } from 'astro';
import { toNavi } from '../../exports/navi.ts';
import { getPublication, getSite } from '../../model/collection.ts';

/** Named after the program of the site. */
export const getStaticPaths = (async () => [{ params: { program: (await getSite()).program } }]) satisfies GetStaticPaths;

export const GET: APIRoute = async () => new Response(toNavi(await getPublication()));
