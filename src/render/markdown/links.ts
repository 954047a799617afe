import { defineHastPlugin } from 'satteri';
import { withBase } from '../../model/href.ts';

/** Links written from the root of the site get its base; links elsewhere say so. */
export const links = (base: string) =>
  defineHastPlugin({
    name: 'links',
    element: {
      filter: ['a'],
      visit(node, ctx) {
        const href = String(node.properties.href ?? '');
        if (/^(?:https?:)?\/\//.test(href)) ctx.setProperty(node, 'rel', 'external noopener');
        else if (href.startsWith('/')) ctx.setProperty(node, 'href', withBase(href, base));
      },
    },
  });
