import Slugger from 'github-slugger';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { toId } from '../../text/id.ts';

/** Ids of headings without accents nor apostrophes: they are typed and pasted in addresses. */
export const headingIds: HastPluginEntry = () => {
  const slugger = new Slugger();
  return defineHastPlugin({
    name: 'heading-ids',
    element: {
      filter: ['h2', 'h3', 'h4'],
      visit(node, ctx) {
        if (!node.properties.id) ctx.setProperty(node, 'id', slugger.slug(toId(ctx.textContent(node))));
      },
    },
  });
};
