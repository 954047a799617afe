import type { APIRoute, GetStaticPaths } from 'astro';
import { type PagePart, toPageData } from '../../../explain/page-data.ts';
import { getExplanationSources } from '../../../model/collection.ts';

/** What is said of some commands or of some programs, asked for when one of them is pasted. */
export const getStaticPaths = (async () => {
  const { parts } = toPageData(await getExplanationSources());
  return [...parts].map(([part, content]) => ({ params: { part }, props: { content } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ content: PagePart }> = ({ props }) => Response.json(props.content);
