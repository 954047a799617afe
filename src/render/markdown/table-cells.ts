import type { Element } from 'hast';
import { defineHastPlugin, type HastNode } from 'satteri';
import { typeset } from '../../text/typeset.ts';
import { format, ui } from '../../ui.ts';

const isElement = (node: HastNode): node is Element => node.type === 'element';

const toRows = (table: Element): Element[] =>
  table.children.filter(isElement).flatMap((part) => (part.tagName === 'tr' ? [part] : part.children.filter(isElement)));

/** Rows have names where the first cells of all of them differ: « Étape » names its row, a duration that comes twice does not. */
function areRowsNamed(table: Element, read: (cell: Element) => string): boolean {
  const [head, ...rows] = toRows(table).map((row) => row.children.filter(isElement));
  const names = rows.map(([cell]) => (cell ? read(cell).trim() : ''));
  return (head?.length ?? 0) > 1 && !names.includes('') && new Set(names).size === names.length;
}

/**
 * Tables that a page can show: each scrolls by itself where the screen is narrow, named by its columns,
 * its heads say what they name, and its cells are aligned by a class, since the content security policy refuses the `style` that Markdown gives them.
 */
export const tableCells = defineHastPlugin({
  name: 'table-cells',
  element: {
    filter: ['table', 'th', 'td'],
    visit(node, ctx) {
      if (node.tagName === 'table') {
        const columns =
          toRows(node)[0]
            ?.children.filter(isElement)
            .map((cell) => ctx.textContent(cell)) ?? [];
        const dataLabel = typeset(format(ui.table, { columns: columns.join(', ') }));
        ctx.wrapNode(node, { type: 'element', tagName: 'scroll-area', properties: { dataLabel }, children: [] });
        return;
      }
      const align = /text-align:\s*(?<align>\w+)/.exec(String(node.properties.style ?? ''))?.groups?.align;
      const { style: _, ...own } = node.properties;
      const properties = align ? { ...own, className: [`align-${align}`] } : own;
      // Markdown has heads of columns only.
      if (node.tagName === 'th') return { ...node, properties: { scope: 'col', ...properties } };
      const row = ctx.parent(node);
      const table = ctx.parent(ctx.parent(row as Element) as Element) as Element;
      const isFirst = row.children.findIndex(isElement) === ctx.indexOf(node);
      const isName = isFirst && areRowsNamed(table, (cell) => ctx.textContent(cell));
      return isName ? { ...node, tagName: 'th', properties: { scope: 'row', ...properties } } : { ...node, properties };
    },
  },
});
