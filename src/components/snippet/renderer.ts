import { toHtml } from 'hast-util-to-html';
import type { Values } from '../../command-line/template.ts';
import { getHandbook } from '../../model/collection.ts';
import type { SnippetSource } from '../../model/snippet.ts';
import { h, text } from '../../render/snippets/hast.ts';
import { createSnippetRenderer, type SnippetRenderer } from '../../render/snippets/render-snippet.ts';
import { copiedTexts } from '../../ui-copied.ts';
import { toEditAddress } from './edit-address.ts';

let renderer: Promise<SnippetRenderer> | undefined;

const createRenderer = async (): Promise<SnippetRenderer> =>
  createSnippetRenderer({ handbook: await getHandbook(), base: import.meta.env.BASE_URL });

/** HTML of a snippet that a component shows: the same as that of a fence. */
export async function renderSnippet(source: SnippetSource, values?: Values): Promise<string> {
  renderer ??= createRenderer();
  return toHtml(await (await renderer)(source, values));
}

/** Characters that a column of words holds without cutting them. */
const widestTerm = 26;
/** Characters of a line of text over all columns, and how many lines a word may take in its own: beyond it the others stand beside a void. */
const line = 80;
const mostLines = 7;

/** How long what an element of a row says is, in characters. */
const measure = (html: string, element: RegExp): number => element.exec(html)?.groups?.text?.replace(/<[^<>]*>/g, '').length ?? 0;

/** The command that a page is about: its words are open, and what it deletes is told beside it, by the page. */
export async function renderOpenSnippet(source: SnippetSource, values?: Values): Promise<string> {
  renderer ??= createRenderer();
  const snippet = await (await renderer)(source, values);
  const commands = snippet.children.flatMap((child) => (child.type === 'element' && child.properties['data-copy']) || []).map(String);
  for (const words of snippet.children) {
    if (words.type !== 'element' || words.tagName !== 'details') continue;
    words.properties.open = true;
    for (const list of words.children) {
      if (list.type !== 'element') continue;
      list.children = list.children.filter((row) => row.type !== 'element' || row.properties.class !== 'loss');
      // In a column a long word would be cut, and a long sentence stand like a pillar: then each has a row.
      const rows = list.children.map((row) => toHtml(row));
      const columns = rows.length > 4 ? 3 : rows.length;
      const isLong = (row: string) =>
        measure(row, /<code>(?<text>.*?)<\/code>/) > widestTerm || measure(row, /<dd>(?<text>.*?)<\/dd>/) * columns > line * mostLines;
      if (rows.some(isLong)) list.properties['data-rows'] = '';
    }
    words.children.push(h('a', { class: 'edit', href: toEditAddress(commands, '?') }, text(copiedTexts.edit)));
  }
  return toHtml(snippet);
}
