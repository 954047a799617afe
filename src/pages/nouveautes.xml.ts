import type { APIRoute } from 'astro';
import { toFeed } from '../exports/feed.ts';
import { toFilePages } from '../exports/file-pages.ts';
import { readHistory } from '../exports/history.ts';
import { toAddress } from '../exports/location.ts';
import { getPublication } from '../model/collection.ts';
import { contentFolder } from '../source/collections.ts';

export const GET: APIRoute = async () => {
  const publication = await getPublication();
  const changes = await readHistory(contentFolder);
  return new Response(toFeed({ site: publication.site, changes, pages: toFilePages(publication), toAddress }));
};
