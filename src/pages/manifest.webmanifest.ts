import type { APIRoute } from 'astro';
import { toUrl } from '../components/url.ts';
import { getSite } from '../model/collection.ts';
import { hrefs } from '../model/href.ts';

/** Pictures of the icon, drawn by `npm run tool icons`. */
const icons = [
  { src: toUrl('/favicon.svg'), type: 'image/svg+xml', sizes: 'any' },
  { src: toUrl('/icone-192.png'), type: 'image/png', sizes: '192x192' },
  { src: toUrl('/icone-512.png'), type: 'image/png', sizes: '512x512' },
  { src: toUrl('/icone-masquable-512.png'), type: 'image/png', sizes: '512x512', purpose: 'maskable' },
];

/** What a system shows of the site once it is installed. */
export const GET: APIRoute = async () => {
  const { name, description } = await getSite();
  const home = toUrl(hrefs.home);
  return Response.json({
    id: home,
    name,
    short_name: name,
    description,
    lang: 'fr',
    dir: 'ltr',
    start_url: home,
    scope: home,
    // One goes back and forth between pages: the browser's own buttons stay.
    display: 'minimal-ui',
    background_color: '#fdfbf6',
    theme_color: '#fdfbf6',
    icons,
  });
};
