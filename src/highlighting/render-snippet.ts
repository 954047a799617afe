import { satteriCreateHighlightFn } from '@astrojs/markdown-satteri';
import type { Element } from 'hast';
import { renderInlineTree } from '../markdown/inline.ts';
import { memoize } from '../memo.ts';
import type { Handbook } from '../model/handbook.ts';
import { withBase } from '../model/href.ts';
import { type CommandPart, type SnippetPart, type SnippetSource, toSnippet, type Values } from '../model/snippet.ts';
import { parseSnippetMeta } from '../model/snippet-meta.ts';
import { format, ui } from '../ui.ts';
import { toCommandMarks } from './command-marks.ts';
import { h, text } from './hast.ts';
import { type Mark, writeMarks } from './marks.ts';
import { type ExplanationContext, renderExplanation } from './render-explanation.ts';
import { shikiConfig } from './shiki.ts';

/** Renders a fence; `values` stand before the site's own when a page has its own defaults. */
export type SnippetRenderer = (source: SnippetSource, values?: Values) => Promise<Element>;

export interface SnippetRendererOptions {
  handbook: Handbook;
  /** Path that the site is served from, for links. */
  base: string;
}

/**
 * Prepares the renderer of snippets: loading the grammars takes a moment and is done once.
 *
 * @throws when the highlighter cannot be made
 */
export async function createSnippetRenderer({ handbook, base }: SnippetRendererOptions): Promise<SnippetRenderer> {
  const context: ExplanationContext = {
    handbook,
    toUrl: (path) => withBase(path, base),
    // The same sentences explain many commands: each is read once.
    toInline: memoize((sentence: string) => renderInlineTree(sentence, base)),
  };
  const highlight = await satteriCreateHighlightFn('shiki', shikiConfig);
  if (!highlight) throw new Error('no highlighter');

  const toPre = async (code: string, lang: string, marks: readonly Mark[] = []): Promise<Element> => {
    const pre = (await highlight(code, lang, writeMarks(marks))) as Element | undefined;
    if (pre?.type !== 'element') throw new Error(`nothing highlighted for: ${code}`);
    return pre;
  };

  const renderCommand = async (part: CommandPart): Promise<Element[]> => {
    const { code, lang, prompt, parts, isWrong, destruction } = part;
    const pre = await toPre(code, lang, toCommandMarks(part));
    pre.properties['data-prompt'] = prompt;
    if (isWrong) return [h('div', { class: 'command wrong' }, wrongLabel(), h('del', {}, pre))];
    return [
      h(
        'div',
        { class: 'command', 'data-snippet': '', 'data-copy': code, ...(destruction ? { 'data-destroys': '' } : {}) },
        ...(destruction ? [h('p', { class: 'danger' }, text(`⚠ ${ui.entry.destroys}`))] : []),
        pre,
        renderCopyButton(ui.snippet.copyCommand, code),
      ),
      renderExplanation(parts, destruction, context),
    ];
  };

  const renderFile = async ({ code, lang, title, isWrong }: Extract<SnippetPart, { kind: 'file' }>): Promise<Element> => {
    const caption = h('figcaption', {}, text(title ?? lang));
    const pre = await toPre(code, lang);
    return isWrong
      ? h('figure', { class: 'file wrong' }, caption, wrongLabel(), h('del', {}, pre))
      : h(
          'figure',
          { class: 'file', 'data-snippet': '', 'data-copy': code },
          caption,
          pre,
          renderCopyButton(ui.snippet.copyFile, title ?? lang),
        );
  };

  const renderPart = async (part: SnippetPart, isAlone: boolean, lang: string): Promise<Element[]> => {
    switch (part.kind) {
      case 'command':
        return renderCommand(part);
      case 'file':
        return [await renderFile(part)];
      case 'comment':
        return [h('p', { class: 'comment' }, text(part.text))];
      case 'output': {
        // A wide table of output scrolls: the keyboard must reach it.
        const pre = h('pre', { tabindex: 0, role: 'group', 'aria-label': ui.snippet.output }, h('code', { lang }, text(part.code)));
        return [
          isAlone
            ? h('figure', { class: 'output' }, h('figcaption', {}, text(ui.snippet.output)), pre)
            : h('div', { class: 'output' }, pre),
        ];
      }
    }
  };

  return async (source, ownValues = {}) => {
    const parts = toSnippet(source, handbook, ownValues);
    const { isSequence, isFixed, outputLang } = parseSnippetMeta(source.meta ?? '');
    const rendered: Element[] = [];
    for (const part of parts) rendered.push(...(await renderPart(part, parts.length === 1, outputLang)));
    return h(
      'div',
      { class: 'snippet', 'data-lang': source.lang, ...(isFixed ? { 'data-fixed': '' } : {}) },
      ...rendered,
      ...(isSequence ? [renderCopyAllButton(parts.find(({ kind }) => kind === 'command'))] : []),
    );
  };
}

const wrongLabel = (): Element => h('p', { class: 'danger' }, text(`✗ ${ui.snippet.wrong}`));

/** The name says what is copied; the verb alone stays when the reader changes it. */
const renderCopyButton = (verb: string, copied: string): Element => h('copy-button', {}, renderButton(ui.snippet.copy, verb, copied));

/** Named by the first of its commands: a page may have several. */
const renderCopyAllButton = (first: SnippetPart | undefined): Element => {
  const { copyAll, copyAllFrom } = ui.snippet;
  const code = first?.kind === 'command' ? first.code : '';
  return h('copy-button', { 'data-all': '' }, renderButton(copyAll, copyAll, format(copyAllFrom, { command: code })));
};

const renderButton = (label: string, verb: string, copied: string): Element =>
  h('button', { type: 'button', 'aria-label': `${verb} ${copied}`.replace(/\s+/g, ' '), 'data-verb': verb }, text(label));
