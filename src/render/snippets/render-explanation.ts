import type { Element, ElementContent } from 'hast';
import type { Part } from '../../command-line/explain.ts';
import type { Destruction, Handbook } from '../../model/handbook.ts';
import type { CommandPart } from '../../model/snippet.ts';
import { typeset } from '../../text/typeset.ts';
import { ui } from '../../ui.ts';
import { toWholeWords } from '../markdown/whole-code.ts';
import { h, text } from './hast.ts';

export interface ExplanationContext {
  handbook: Handbook;
  /** Inline Markdown of a sentence → its HTML. */
  toInline(sentence: string): ElementContent[];
  /** Address of a page, below the base that the site is served from. */
  toUrl(path: string): string;
}

/** A command as it is explained: its text, its parts and what it deletes. */
export type ExplainedCommand = Pick<CommandPart, 'code' | 'destruction'> & { parts: readonly Part[] };

/** A term stands on a line of its own: alone in it, a word is not cut. */
const toTerm = (term: string): ElementContent[] => (/\s/.test(term) ? toWholeWords(term) : [text(term)]);

/** The first line of a command, and a sign that it goes on. */
function toFirstLine(code: string): string {
  const end = code.indexOf('\n');
  return end === -1
    ? code
    : `${code
        .slice(0, end)
        .replace(/[\\`]$/, '')
        .trimEnd()} …`;
}

/** « Mot à mot »: one disclosure for the commands of a snippet, each with its parts in order, and what it deletes. */
export function renderExplanation(commands: readonly ExplainedCommand[], context: ExplanationContext): Element {
  return h(
    'details',
    { class: 'words' },
    h('summary', {}, text(ui.explanation.title)),
    ...commands.flatMap(({ code, parts, destruction }) => [
      // Of several, each is named by its first line.
      ...(commands.length > 1 ? [h('p', {}, h('code', {}, ...toWholeWords(toFirstLine(code))))] : []),
      h('dl', {}, ...parts.map((part) => renderPart(part, context)), ...(destruction ? renderDestruction(destruction, context) : [])),
    ]),
  );
}

function renderPart(part: Part, { handbook, toInline, toUrl }: ExplanationContext): Element {
  const { term, long, longName, path, effect, placeholders } = part;
  const href = path !== undefined && long !== undefined ? handbook.findOptionHref(path, long) : undefined;
  const code = h('code', {}, ...toTerm(term));
  return h(
    'div',
    {},
    h(
      'dt',
      {},
      href === undefined ? code : h('a', { href: toUrl(href) }, code),
      ...(longName === undefined ? [] : [h('code', { class: 'long' }, text(longName))]),
    ),
    h(
      'dd',
      {},
      ...toInline(effect ?? ''),
      ...placeholders.map(({ name, meaning }) =>
        h(
          'small',
          {},
          h('code', {}, text(`<${name}>`)),
          // What nobody has told is replaced all the same.
          ...(meaning === undefined
            ? [text(`, ${ui.explanation.replace}.`)]
            : [text(typeset(`, ${ui.explanation.replace} : `)), ...toInline(`${meaning}.`)]),
        ),
      ),
    ),
  );
}

function renderDestruction({ lost, kept, look }: Destruction, { toInline, toUrl }: ExplanationContext): Element[] {
  const row = (term: string, ...children: ElementContent[]) =>
    h('div', { class: 'loss' }, h('dt', {}, text(term)), h('dd', {}, ...children));
  return [
    row(ui.entry.lost, ...toInline(lost)),
    row(ui.entry.kept, ...toInline(kept)),
    row(ui.entry.look, h('a', { href: toUrl(look.href) }, h('code', {}, ...toWholeWords(look.command)))),
  ];
}
