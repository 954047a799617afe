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
