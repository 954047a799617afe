import type { APIRoute, GetStaticPaths } from 'astro';
import { getPublication } from '../../model/collection.ts';
import { location } from '../location.ts';
import { toMarkdownFiles } from './files.ts';

/** The same files in development, where they follow the content; the pattern of the route ends in their extension. */
export const getStaticPaths = (async ({ routePattern }) => {
  const extension = routePattern.replace(/^.*\./, '.');
  return [...toMarkdownFiles(await getPublication(), location)]
    .filter(([path]) => path.endsWith(extension))
    .map(([path, text]) => ({ params: { file: path.slice(1, -extension.length) }, props: { text } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
