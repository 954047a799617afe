import type { Element } from 'hast';
import { defineHastPlugin, type HastNode } from 'satteri';
import { typeset } from '../../text/typeset.ts';
import { format, ui } from '../../ui.ts';

const isElement = (node: HastNode): node is Element => node.type === 'element';

/**
 * Tables that a page can show: each scrolls by itself where the screen is narrow, named by its columns,
 * its heads say that they name columns, and its cells are aligned by a class, since the content security policy refuses the `style` that Markdown gives them.
 */
export const tableCells = defineHastPlugin({
  name: 'table-cells',
  element: {
    filter: ['table', 'th', 'td'],
    visit(node, ctx) {
      if (node.tagName === 'table') {
        const [row] = node.children.filter(isElement).flatMap((head) => head.children.filter(isElement));
        const columns = row?.children.filter(isElement).map((cell) => ctx.textContent(cell)) ?? [];
        const dataLabel = typeset(format(ui.table, { columns: columns.join(', ') }));
        ctx.wrapNode(node, { type: 'element', tagName: 'scroll-area', properties: { dataLabel }, children: [] });
        return;
      }
      // Markdown has heads of columns only.
      if (node.tagName === 'th') ctx.setProperty(node, 'scope', 'col');
      const align = /text-align:\s*(?<align>\w+)/.exec(String(node.properties.style ?? ''))?.groups?.align;
      if (!align) return;
      ctx.setProperty(node, 'style', null);
      ctx.setProperty(node, 'className', [`align-${align}`]);
    },
  },
});
