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
      // A long word would be cut in a column: then each has a row.
      const terms = list.children.map(
        (row) => /<code>(?<term>.*?)<\/code>/.exec(toHtml(row))?.groups?.term?.replace(/<[^<>]*>/g, '') ?? '',
      );
      if (terms.some(({ length }) => length > widestTerm)) list.properties['data-rows'] = '';
    }
    words.children.push(h('a', { class: 'edit', href: toEditAddress(commands, '?') }, text(copiedTexts.edit)));
  }
  return toHtml(snippet);
}
