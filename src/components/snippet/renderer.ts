import { toHtml } from 'hast-util-to-html';
import { createSnippetRenderer, type SnippetRenderer } from '../../highlighting/render-snippet.ts';
import { getReference, getSite } from '../../model/collection.ts';
import { toPlaceholderDefaults } from '../../model/placeholders.ts';
import type { SnippetSource, Values } from '../../model/snippet.ts';

let renderer: Promise<SnippetRenderer> | undefined;

async function createRenderer(): Promise<SnippetRenderer> {
  return createSnippetRenderer({ values: toPlaceholderDefaults(await getSite()), reference: await getReference() });
}

/** HTML of a snippet that a component shows: the same as that of a fence. */
export async function renderSnippet(source: SnippetSource, values?: Values): Promise<string> {
  renderer ??= createRenderer();
  return toHtml(await (await renderer)(source, values));
}
