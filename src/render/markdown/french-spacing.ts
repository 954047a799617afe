import { defineMdastPlugin } from 'satteri';
import { typeset } from '../../text/typeset.ts';

/** French spaces and apostrophes in prose; code is another node type and stays as written. */
export const frenchSpacing = defineMdastPlugin({
  name: 'french-spacing',
  text(node, ctx) {
    const value = typeset(node.value);
    if (value !== node.value) ctx.setProperty(node, 'value', value);
  },
});
