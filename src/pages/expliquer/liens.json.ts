import type { APIRoute } from 'astro';
import { toMessageParts, toPageLinks } from '../../explain/page-links.ts';
import { getEntries, getErrorMessages, getLinkedTerms, getReference } from '../../model/collection.ts';
import { toWordings } from '../../model/errors-and-misconceptions.ts';

/** What explanations lead to, asked for once something is explained. */
export const GET: APIRoute = async () =>
  Response.json(
    toPageLinks({
      terms: await getLinkedTerms(),
      messages: toMessageParts((await getErrorMessages()).map((error) => [error.href, ...toWordings(error)])),
      commands: [...Object.keys((await getReference()).index), ...(await getEntries()).map(({ example }) => example)],
    }),
  );
