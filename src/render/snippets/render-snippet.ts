import { satteriCreateHighlightFn } from '@astrojs/markdown-satteri';
import type { Element, ElementContent } from 'hast';
import type { Values } from '../../command-line/template.ts';
import type { Handbook } from '../../model/handbook.ts';
import { withBase } from '../../model/href.ts';
import { type CommandPart, type SnippetPart, type SnippetSource, toSnippet } from '../../model/snippet.ts';
import { parseSnippetMeta } from '../../source/snippet-meta.ts';
import { memoize } from '../../text/memo.ts';
import { format, ui } from '../../ui.ts';
import { renderInlineTree } from '../markdown/inline.ts';
import { toCommandMarks } from './command-marks.ts';
import { h, text } from './hast.ts';
import { type OutputPiece, splitOutput } from './output.ts';
import { type ExplanationContext, renderExplanation } from './render-explanation.ts';
import { shikiConfig } from './shiki.ts';
import { type Mark, writeMarks } from './token-marks.ts';

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
        ...(destruction ? [h('p', { class: 'danger', 'data-sign': 'warning' }, text(ui.entry.destroys))] : []),
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
        const pieces = splitOutput(part.code);
        const pre = h('pre', {}, h('code', { lang }, ...pieces.flatMap(renderOutput)));
        // Only a table may be wider than the page: the keyboard reaches it where it is.
        const area = pieces.some(({ isTable }) => isTable) ? h('scroll-area', { 'data-label': ui.snippet.output }, pre) : pre;
        return [
          isAlone
            ? h('figure', { class: 'output' }, h('figcaption', {}, text(ui.snippet.output)), area)
            : h('div', { class: 'output' }, area),
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

const wrongLabel = (): Element => h('p', { class: 'danger', 'data-sign': 'wrong' }, text(ui.snippet.wrong));

/** A table keeps its columns; sentences go on below. */
const renderOutput = ({ text: piece, isTable }: OutputPiece): ElementContent[] =>
  isTable ? [h('span', { class: 'table' }, ...drawSigns(piece))] : drawSigns(piece);

/** The faces of the site have no heavy tick: it is drawn, the text stays. */
const drawSigns = (piece: string): ElementContent[] =>
  piece.split(/(✔)/).map((run) => (run === '✔' ? h('span', { 'data-sign': 'right' }, text(run)) : text(run)));

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
