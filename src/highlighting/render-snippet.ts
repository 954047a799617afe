import { satteriCreateHighlightFn } from '@astrojs/markdown-satteri';
import type { Element, ElementContent } from 'hast';
import { type CliReference, findCommand } from '../command-line/reference.ts';
import { splitScript } from '../command-line/script.ts';
import { type SnippetPart, type SnippetSource, toSnippet, type Values } from '../model/snippet.ts';
import { ui } from '../ui.ts';
import { type Mark, writeMarks } from './marks.ts';
import { shikiConfig } from './shiki.ts';

/** Renders a fence; `values` stand before the site's own when a page has its own defaults. */
export type SnippetRenderer = (source: SnippetSource, values?: Values) => Promise<Element>;

export interface SnippetRendererOptions {
  /** Default values of the placeholders. */
  values: Values;
  reference: CliReference;
}

const h = (tagName: string, properties: Element['properties'], ...children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
const text = (value: string): ElementContent => ({ type: 'text', value });

/**
 * Prepares the renderer of snippets: loading the grammars takes a moment and is done once.
 *
 * @throws when the highlighter cannot be made
 */
export async function createSnippetRenderer({ values, reference }: SnippetRendererOptions): Promise<SnippetRenderer> {
  const highlight = await satteriCreateHighlightFn('shiki', shikiConfig);
  if (!highlight) throw new Error('no highlighter');

  const toPre = async (code: string, lang: string, marks: readonly Mark[] = []): Promise<Element> => {
    const pre = (await highlight(code, lang, writeMarks(marks))) as Element | undefined;
    if (pre?.type !== 'element') throw new Error(`nothing highlighted for: ${code}`);
    return pre;
  };

  const renderCommand = async ({ code, lang, prompt, placeholders }: Extract<SnippetPart, { kind: 'command' }>) => {
    const pre = await toPre(code, lang, [
      ...toCommandMarks(code, reference),
      ...placeholders.map((use): Mark => ({ ...use, role: 'placeholder' })),
    ]);
    pre.properties['data-prompt'] = prompt;
    return h(
      'div',
      { class: 'command', 'data-snippet': '', 'data-copy': code },
      pre,
      renderCopyButton(`${ui.snippet.copyCommand} ${code}`),
    );
  };

  const renderFile = async ({ code, lang, title }: Extract<SnippetPart, { kind: 'file' }>) =>
    h(
      'figure',
      { class: 'file', 'data-snippet': '', 'data-copy': code },
      h('figcaption', {}, text(title ?? lang)),
      await toPre(code, lang),
      renderCopyButton(`${ui.snippet.copyFile} ${title ?? lang}`),
    );

  const renderPart = async (part: SnippetPart, isAlone: boolean): Promise<Element> => {
    switch (part.kind) {
      case 'command':
        return renderCommand(part);
      case 'file':
        return renderFile(part);
      case 'comment':
        return h('p', { class: 'comment' }, text(part.text));
      case 'output': {
        // A wide table of output scrolls: the keyboard must reach it.
        const pre = h('pre', { tabindex: 0, role: 'group', 'aria-label': ui.snippet.output }, h('code', {}, text(part.code)));
        return isAlone
          ? h('figure', { class: 'output' }, h('figcaption', {}, text(ui.snippet.output)), pre)
          : h('div', { class: 'output' }, pre);
      }
    }
  };

  return async (source, ownValues = {}) => {
    const parts = toSnippet(source, { ...values, ...ownValues });
    const rendered: Element[] = [];
    for (const part of parts) rendered.push(await renderPart(part, parts.length === 1));
    return h('div', { class: 'snippet' }, ...rendered);
  };
}

/** The words that name each command of a script, so that they stand out as one. */
function toCommandMarks(script: string, reference: CliReference): Mark[] {
  return splitScript(script).flatMap(({ text: command, start }): Mark[] => {
    const match = findCommand(command, reference);
    // Several spaces may part the words.
    const words = match && new RegExp(`^${match.spelling.replaceAll(' ', '\\s+')}`).exec(command);
    return words ? [{ start, end: start + words[0].length, role: 'command' }] : [];
  });
}

function renderCopyButton(label: string): Element {
  return h('copy-button', {}, h('button', { type: 'button', 'aria-label': label.replace(/\s+/g, ' ') }, text(ui.snippet.copy)));
}
