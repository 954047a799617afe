import type { ElementContent } from 'hast';
import { defineHastPlugin, type HastNode } from 'satteri';

const hasLink = (node: HastNode | ElementContent): boolean =>
  node.type === 'element' && (node.tagName === 'a' || node.children.some(hasLink));

/** A heading leads to itself: its address is copied as that of any link. After the plugin that gives ids. */
export const headingLinks = defineHastPlugin({
  name: 'heading-links',
  element: {
    filter: ['h2', 'h3'],
    visit(node) {
      const { id } = node.properties;
      if (typeof id !== 'string' || hasLink(node)) return;
      return { ...node, children: [{ type: 'element', tagName: 'a', properties: { href: `#${id}` }, children: node.children }] };
    },
  },
});
