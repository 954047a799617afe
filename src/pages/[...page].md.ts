import type { APIRoute, GetStaticPaths } from 'astro';
import { toMarkdownPath } from '../exports/address.ts';
import { getMarkdownPages } from '../exports/site-pages.ts';

/** The Markdown of every page, beside it. */
export const getStaticPaths = (async () =>
  (await getMarkdownPages()).map(({ path, text }) => ({
    params: { page: toMarkdownPath(path).replace(/^\/|\.md$/g, '') },
    props: { text },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
