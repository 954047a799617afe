import type { Element, ElementContent } from 'hast';
import type { Values } from '../../command-line/template.ts';
import type { Handbook } from '../../model/handbook.ts';
import { withBase } from '../../model/href.ts';
import { type CommandPart, type SnippetPart, type SnippetSource, toSnippet } from '../../model/snippet.ts';
import { parseSnippetMeta } from '../../source/snippet-meta.ts';
import { splitIndent } from '../../text/indent.ts';
import { memoize } from '../../text/memo.ts';
import { format, ui } from '../../ui.ts';
import { renderInlineTree } from '../markdown/inline.ts';
import { toCommandMarks, toFileMarks } from './command-marks.ts';
import { h, text, toText } from './hast.ts';
import { createHighlight } from './highlight.ts';
import { type OutputPiece, splitOutput } from './output.ts';
import { type ExplanationContext, renderExplanation } from './render-explanation.ts';

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
  const highlight = await createHighlight();

  const renderCommand = async (part: CommandPart): Promise<Element> => {
    const { code, lang, prompt, isWrong, destruction } = part;
    const pre = bindIndents(await highlight(code, lang, toCommandMarks(part)));
    pre.properties['data-prompt'] = prompt;
    if (isWrong) return h('div', { class: 'command wrong' }, wrongLabel(), h('del', {}, pre));
    return h(
      'div',
      { class: 'command', 'data-snippet': '', 'data-copy': code, ...(destruction ? { 'data-destroys': '' } : {}) },
      ...(destruction ? [h('p', { class: 'danger', 'data-sign': 'warning' }, text(ui.entry.destroys))] : []),
      pre,
      renderCopyButton(ui.snippet.copyCommand, code),
    );
  };

  const renderFile = async ({ code, lang, title, isWrong }: Extract<SnippetPart, { kind: 'file' }>): Promise<Element> => {
    const caption = h('figcaption', {}, text(title ?? lang));
    const pre = bindIndents(await highlight(code, lang, toFileMarks(code)));
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

  const renderPart = async (part: SnippetPart, isAlone: boolean, lang: string): Promise<Element> => {
    switch (part.kind) {
      case 'command':
        return renderCommand(part);
      case 'file':
        return renderFile(part);
      case 'comment':
        return h('p', { class: 'comment' }, text(part.text));
      case 'output': {
        const pieces = splitOutput(part.code);
        const pre = h('pre', {}, h('code', { lang }, ...pieces.flatMap(renderOutput)));
        // Only a table may be wider than the page: the keyboard reaches it where it is.
        const area = pieces.some(({ isTable }) => isTable) ? h('scroll-area', { 'data-label': ui.snippet.output }, pre) : pre;
        return isAlone
          ? h('figure', { class: 'output' }, h('figcaption', {}, text(ui.snippet.output)), area)
          : h('div', { class: 'output' }, area);
      }
    }
  };

  return async (source, ownValues = {}) => {
    const parts = toSnippet(source, handbook, ownValues);
    const { isSequence, isFixed, outputLang, system } = parseSnippetMeta(source.meta ?? '');
    const rendered: Element[] = [];
    for (const part of parts) rendered.push(await renderPart(part, parts.length === 1, outputLang));
    const explained = parts.filter((part) => part.kind === 'command' && !part.isWrong) as CommandPart[];
    return h(
      'div',
      {
        class: 'snippet',
        'data-lang': source.lang,
        ...(isFixed ? { 'data-fixed': '' } : {}),
        ...(system === undefined ? {} : { 'data-system': '' }),
      },
      ...rendered,
      // Once for all of them, after the last: it does not break a group of commands apart.
      ...(explained.length > 0 ? [renderExplanation(explained, context)] : []),
      ...(isSequence ? [renderCopyAllButton(explained)] : []),
    );
  };
}

/** Each step of the indent of a line holds what it leads to: on a narrow screen that goes on to the right of it, and leaves it not alone. */
function bindIndents(pre: Element): Element {
  const bind = (line: ElementContent): ElementContent => {
    if (line.type !== 'element') return line;
    const { steps } = splitIndent(toText(line));
    const begun: Element = { ...line, children: withoutStart(line.children, steps.join('').length) };
    return steps.reduceRight((inner, step) => h('span', { class: 'in' }, text(step), inner), begun);
  };
  return {
    ...pre,
    children: pre.children.map((code) => (code.type === 'element' ? { ...code, children: code.children.map(bind) } : code)),
  };
}

/** Nodes without their first characters. */
function withoutStart(nodes: readonly ElementContent[], length: number): ElementContent[] {
  let left = length;
  const cut = (node: ElementContent): ElementContent[] => {
    if (left === 0) return [node];
    if (node.type !== 'text') {
      const children = node.type === 'element' ? node.children.flatMap(cut) : [];
      return node.type === 'element' && children.length > 0 ? [{ ...node, children }] : [];
    }
    const value = node.value.slice(left);
    left -= node.value.length - value.length;
    return value === '' ? [] : [text(value)];
  };
  return nodes.flatMap(cut);
}

const wrongLabel = (): Element => h('p', { class: 'danger', 'data-sign': 'wrong' }, text(ui.snippet.wrong));

/** A table keeps its columns; sentences go on below. */
const renderOutput = ({ text: piece, isTable }: OutputPiece): ElementContent[] =>
  isTable ? [h('span', { class: 'table' }, ...drawSigns(piece))] : drawSigns(piece);

/** Signs that programs print and the faces of the site lack: they are drawn, the text stays. */
const drawn: Readonly<Record<string, string>> = { '✔': 'right', ℹ: 'info' };

const drawSigns = (piece: string): ElementContent[] =>
  piece.split(/([✔ℹ])/).map((run) => (drawn[run] === undefined ? text(run) : h('span', { 'data-sign': drawn[run] }, text(run))));

/** The name says what is copied; the verb alone stays when the reader changes it. */
const renderCopyButton = (verb: string, copied: string): Element => h('copy-button', {}, renderButton(ui.snippet.copy, verb, copied));

/** Named by the first and the last of its commands: a page may have several that begin alike. */
const renderCopyAllButton = (commands: readonly CommandPart[]): Element => {
  const { copyAll, copyAllFrom } = ui.snippet;
  const name = format(copyAllFrom, { first: commands[0]?.code ?? '', last: commands.at(-1)?.code ?? '' });
  return h('copy-button', { 'data-all': '' }, renderButton(copyAll, copyAll, name));
};

const renderButton = (label: string, verb: string, copied: string): Element =>
  h('button', { type: 'button', 'aria-label': `${verb} ${copied}`.replace(/\s+/g, ' '), 'data-verb': verb }, text(label));
