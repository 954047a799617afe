import { toHtml } from 'hast-util-to-html';
import { createSnippetRenderer, type SnippetRenderer } from '../../highlighting/render-snippet.ts';
import { getHandbook } from '../../model/collection.ts';
import type { SnippetSource, Values } from '../../model/snippet.ts';

let renderer: Promise<SnippetRenderer> | undefined;

const createRenderer = async (): Promise<SnippetRenderer> =>
  createSnippetRenderer({ handbook: await getHandbook(), base: import.meta.env.BASE_URL });

/** HTML of a snippet that a component shows: the same as that of a fence. */
export async function renderSnippet(source: SnippetSource, values?: Values): Promise<string> {
  renderer ??= createRenderer();
  return toHtml(await (await renderer)(source, values));
}
