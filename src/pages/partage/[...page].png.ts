import type { APIRoute, GetStaticPaths } from 'astro';
import sharp from 'sharp';
import { location } from '../../exports/location.ts';
import { readPictureFonts } from '../../exports/picture/fonts.ts';
import { toPicturePath, toSharedPages } from '../../exports/picture/shared-pages.ts';
import { type SharedPage, writePicture } from '../../exports/picture/write-picture.ts';
import { getPublication } from '../../model/collection.ts';

let fonts: ReturnType<typeof readPictureFonts> | undefined;

/** The picture of each page, shown by those who are sent its address; such an address must be whole, hence that of the site known. */
export const getStaticPaths = (async () =>
  location.site
    ? [...toSharedPages(await getPublication())].map(([path, shared]) => ({
        params: { page: toPicturePath(path).replace(/^\/partage\/|\.png$/g, '') },
        props: { shared },
      }))
    : []) satisfies GetStaticPaths;

export const GET: APIRoute<{ shared: SharedPage }> = async ({ props }) => {
  fonts ??= readPictureFonts();
  const picture = sharp(Buffer.from(writePicture(props.shared, await fonts)));
  // Few colours: a palette weighs a third.
  return new Response(new Uint8Array(await picture.png({ palette: true, colours: 64, effort: 6 }).toBuffer()));
};
