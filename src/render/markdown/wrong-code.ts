import { defineHastPlugin } from 'satteri';
import { typeset } from '../../text/typeset.ts';
import { ui } from '../../ui.ts';

/** `~~`docker rm -i`~~`: struck to the eye, named to the ear. */
export const wrongCode = defineHastPlugin({
  name: 'wrong-code',
  element: {
    filter: ['del'],
    visit(node, ctx) {
      const isCode = node.children.some((child) => child.type === 'element' && child.tagName === 'code');
      if (!isCode) return;
      ctx.setProperty(node, 'title', ui.snippet.wrong);
      ctx.prependChild(node, {
        type: 'element',
        tagName: 'span',
        properties: { className: ['visually-hidden'] },
        children: [{ type: 'text', value: typeset(`${ui.snippet.wrong} : `) }],
      });
    },
  },
});
