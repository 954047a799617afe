import type { Element, ElementContent } from 'hast';

/** An element of HTML. */
export const h = (tagName: string, properties: Element['properties'], ...children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

/** Text, whatever signs it holds. */
export const text = (value: string): ElementContent => ({ type: 'text', value });

/** What one reads of a node. */
export const toText = (node: ElementContent): string => {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(toText).join('') : '';
};
