import type { APIRoute, GetStaticPaths } from 'astro';
import { type PageMessages, toMessageParts } from '../../../explain/page-links.ts';
import { getErrorMessages } from '../../../model/collection.ts';
import { toWordings } from '../../../model/errors-and-misconceptions.ts';

/** Some of the messages that the site explains, asked for when one of them may have been pasted. */
export const getStaticPaths = (async () => {
  const messages = (await getErrorMessages()).map((error): PageMessages[number] => [error.href, ...toWordings(error)]);
  return toMessageParts(messages).map((content, part) => ({ params: { part: String(part) }, props: { content } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ content: PageMessages }> = ({ props }) => Response.json(props.content);
