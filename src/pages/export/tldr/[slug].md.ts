import type { APIRoute, GetStaticPaths } from 'astro';
import { toAddress } from '../../../exports/location.ts';
import { toTldr } from '../../../exports/tldr.ts';
import { getEntries, getHandbook } from '../../../model/collection.ts';
import type { Entry } from '../../../model/entry.ts';

export const getStaticPaths = (async () =>
  (await getEntries()).map((entry) => ({ params: { slug: entry.slug }, props: { entry } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: Entry }> = async ({ props }) =>
  new Response(toTldr(props.entry, (await getHandbook()).values, toAddress));
