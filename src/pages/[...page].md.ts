import type { APIRoute, GetStaticPaths } from 'astro';
import { toMarkdownPath } from '../exports/address.ts';
import { location } from '../exports/location.ts';
import { toMarkdownPages } from '../exports/markdown/pages.ts';
import { getPublication } from '../model/collection.ts';

/** The Markdown of every page, beside it. */
export const getStaticPaths = (async () =>
  toMarkdownPages(await getPublication(), location).map(({ path, text }) => ({
    params: { page: toMarkdownPath(path).replace(/^\/|\.md$/g, '') },
    props: { text },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
