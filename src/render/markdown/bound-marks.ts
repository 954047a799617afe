import type { Element, ElementContent } from 'hast';
import { defineHastPlugin, type HastNode } from 'satteri';

/** Marks that begin no line, and the space of French before them. */
const closing = /^[\u00a0\u202f]?[,.;:!?)\]»…]+/;

const bind = (...children: ElementContent[]): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { class: 'bound' },
  children,
});

const isBox = ({ properties }: Element): boolean =>
  [properties.class ?? properties.className].flat().some((name) => /\b(?:word|path)\b/.test(String(name)));

/** The node, the box that ends its last child bound too; nothing where it does not end with a box. */
function boundAtEnd(node: HastNode | ElementContent): Element | undefined {
  if (node.type !== 'element') return undefined;
  if (isBox(node)) return node;
  const last = node.children.at(-1);
  const bound = last && boundAtEnd(last);
  return bound && { ...node, children: [...node.children.slice(0, -1), isBox(bound) ? bind(bound) : bound] };
}

/** « Imprimez-la », « celui-ci », « y a-t-il »: what leans on the word before it begins no line, though browsers cut after a hyphen. Longer ones, in large letters, are wider than a phone. */
const leaning =
  /(?<![\p{L}-])(?=[\p{L}-]{1,13}(?![\p{L}-]))(\p{L}+(?:-(?:t|je|tu|ils?|elles?|on|nous|vous|ce|l[aeà]|les|leur|lui|moi|toi|y|en|ci))+)(?![\p{L}\p{N}-])/iu;

export const hasLeaning = (text: string): boolean => leaning.test(text);

/** A pronoun stays with its verb. Before the plugin that cuts code in words, so that code has no other parent than its element. */
export const boundPronouns = defineHastPlugin({
  name: 'bound-pronouns',
  text(node, ctx) {
    const parent = ctx.parent(node);
    if (!hasLeaning(node.value) || (parent.type === 'element' && parent.tagName === 'code')) return;
    const parts = node.value.split(leaning).map((value): ElementContent => ({ type: 'text', value }));
    ctx.replaceNode(
      node,
      parts.map((part, index) => (index % 2 === 1 ? bind(part) : part)),
    );
  },
});

/** A comma stays with the word before it: browsers part it from a box, as long code is (`word`, `path`). After the plugin that makes them. */
export const boundMarks = defineHastPlugin({
  name: 'bound-marks',
  text(node, ctx) {
    const mark = closing.exec(node.value)?.[0];
    const before = mark && ctx.parent(node).children[(ctx.indexOf(node) ?? 0) - 1];
    const bound = before && boundAtEnd(before);
    if (!mark || !before || !bound) return;
    ctx.replaceNode(before, bind(bound, { type: 'text', value: mark }));
    ctx.setProperty(node, 'value', node.value.slice(mark.length));
  },
});
