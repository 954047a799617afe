import type { Element, ElementContent } from 'hast';
import type { Part } from '../../command-line/explain.ts';
import type { Destruction, Handbook } from '../../model/handbook.ts';
import { typeset } from '../../text/typeset.ts';
import { ui } from '../../ui.ts';
import { h, text } from './hast.ts';

export interface ExplanationContext {
  handbook: Handbook;
  /** Inline Markdown of a sentence → its HTML. */
  toInline(sentence: string): ElementContent[];
  /** Address of a page, below the base that the site is served from. */
  toUrl(path: string): string;
}

/** « Mot à mot »: a disclosure that lists the parts of a command in order, and what it deletes. */
export function renderExplanation(parts: readonly Part[], destruction: Destruction | undefined, context: ExplanationContext): Element {
  return h(
    'details',
    { class: 'words' },
    h('summary', {}, text(ui.explanation.title)),
    h('dl', {}, ...parts.map((part) => renderPart(part, context)), ...(destruction ? renderDestruction(destruction, context) : [])),
  );
}

function renderPart(part: Part, { handbook, toInline, toUrl }: ExplanationContext): Element {
  const { term, long, longName, path, effect, placeholders } = part;
  const href = path !== undefined && long !== undefined ? handbook.findOptionHref(path, long) : undefined;
  const code = h('code', {}, text(term));
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
        h('small', {}, h('code', {}, text(`<${name}>`)), text(typeset(`, ${ui.explanation.replace} : `)), ...toInline(`${meaning ?? ''}.`)),
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
    row(ui.entry.look, h('a', { href: toUrl(look.href) }, h('code', {}, text(look.command)))),
  ];
}
