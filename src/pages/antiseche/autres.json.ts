import type { APIRoute } from 'astro';
import type { OtherEntry } from '../../components/sheet/sheet-data.ts';
import { toUrl } from '../../components/url.ts';
import { getSheet } from '../../model/collection.ts';
import { toPlainText } from '../../render/markdown/inline.ts';
import { ui } from '../../ui.ts';

/** Entries that the sheet leaves out: a reader may choose them for their own. */
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
  return Response.json(entries);
};
