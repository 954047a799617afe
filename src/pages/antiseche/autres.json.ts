import type { APIRoute } from 'astro';
import type { OtherEntry } from '../../components/sheet/sheet-data.ts';
import { toUrl } from '../../components/url.ts';
import { getErrorMessages, getFileFormats, getPublication, getSheet } from '../../model/collection.ts';
import { toExamples, toMessageSlug, toNotes } from '../../model/sheet.ts';
import { toPlainText } from '../../render/markdown/inline.ts';
import { ui } from '../../ui.ts';

/** Entries that the sheet leaves out, instructions of file formats, whole files and notes of the sheets, and messages: a reader may choose them for their own. */
export const GET: APIRoute = async () => {
  const sheet = await getSheet();
  const { toCopied } = await getPublication();
  const entries = sheet.others.map(
    ({ entry, title, command }): OtherEntry => ({
      slug: entry.slug,
      title: toPlainText(title),
      href: toUrl(entry.href),
      sign: entry.destroys ? (entry.destroys.again ? ui.sheet.again : (entry.destroys.mark ?? ui.sheet.destroys)) : '',
      ...(entry.destroys?.again && { again: true }),
      command,
      copied: toCopied(entry),
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
        // Each word stays whole.
        command: syntax.split(/(\s+)/).map((word) => (/\S/.test(word) ? [word] : word)),
      }),
    );
  const files = toExamples(sheet).map(
    ({ slug, file, href, example }): OtherEntry => ({ slug, title: file, href: toUrl(href), sign: '', command: [], file: example }),
  );
  const messages = (await getErrorMessages()).map(
    ({ slug, message, href, cause }): OtherEntry => ({
      slug: toMessageSlug(slug),
      title: message,
      href: toUrl(href),
      sign: '',
      command: [],
      note: toPlainText(cause),
    }),
  );
  const notes = toNotes(sheet).map(
    ({ slug, term, text, href, sheet }): OtherEntry => ({
      slug,
      title: toPlainText(term),
      href: toUrl(href ?? sheet),
      sign: '',
      command: [],
      note: text,
      beside: term.startsWith('`') ? 'code' : 'word',
    }),
  );
  return Response.json([...entries, ...instructions, ...files, ...messages, ...notes]);
};
