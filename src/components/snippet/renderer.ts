import { toHtml } from 'hast-util-to-html';
import type { Values } from '../../command-line/template.ts';
import { getHandbook } from '../../model/collection.ts';
import type { SnippetSource } from '../../model/snippet.ts';
import { createSnippetRenderer, type SnippetRenderer } from '../../render/snippets/render-snippet.ts';

let renderer: Promise<SnippetRenderer> | undefined;

const createRenderer = async (): Promise<SnippetRenderer> =>
  createSnippetRenderer({ handbook: await getHandbook(), base: import.meta.env.BASE_URL });

/** HTML of a snippet that a component shows: the same as that of a fence. */
export async function renderSnippet(source: SnippetSource, values?: Values): Promise<string> {
  renderer ??= createRenderer();
  return toHtml(await (await renderer)(source, values));
}
