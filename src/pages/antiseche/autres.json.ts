import type { APIRoute } from 'astro';
import type { OtherEntry } from '../../components/sheet/sheet-data.ts';
import { toUrl } from '../../components/url.ts';
import { getFileFormats, getSheet } from '../../model/collection.ts';
import { toPlainText } from '../../render/markdown/inline.ts';
import { ui } from '../../ui.ts';

/** Entries that the sheet leaves out, and instructions of file formats: a reader may choose them for their own. */
export const GET: APIRoute = async () => {
  const { others } = await getSheet();
  const entries = others.map(
    ({ entry, title, command }): OtherEntry => ({
      slug: entry.slug,
      title: toPlainText(title),
      href: toUrl(entry.href),
      sign: entry.destroys ? ui.sheet.destroys : '',
      command,
    }),
  );
  const instructions = (await getFileFormats())
    .flatMap((format) => format.instructions)
    .map(
      ({ slug, name, title, href, syntax }): OtherEntry => ({
        slug,
        title: `${name} : ${toPlainText(title)}`,
        href: toUrl(href),
        sign: '',
        command: [syntax],
      }),
    );
  return Response.json([...entries, ...instructions]);
};
