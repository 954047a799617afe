import { defineHastPlugin } from 'satteri';

/** Markdown aligns cells with a `style` attribute, which the content security policy refuses: a class says the same. */
export const tableCells = defineHastPlugin({
  name: 'table-cells',
  element: {
    filter: ['th', 'td'],
    visit(node, ctx) {
      const align = /text-align:\s*(?<align>\w+)/.exec(String(node.properties.style ?? ''))?.groups?.align;
      if (!align) return;
      ctx.setProperty(node, 'style', null);
      ctx.setProperty(node, 'className', [`align-${align}`]);
    },
  },
});
