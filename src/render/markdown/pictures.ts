import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import { toPicturePath } from '../../source/picture.ts';

/**
 * Pictures of `images/` and those beside a page get an address relative to the page's file: Astro then makes them its own.
 *
 * @param folder of the content
 */
export const pictures = (folder: string): MdastPluginEntry =>
  defineMdastPlugin({
    name: 'pictures',
    image(node, ctx) {
      if (!ctx.fileURL) return;
      const file = fileURLToPath(ctx.fileURL);
      const path = toPicturePath(relative(folder, file).replaceAll('\\', '/'), node.url);
      if (path === undefined) return;
      const address = relative(dirname(relative(folder, file)), path).replaceAll('\\', '/');
      ctx.setProperty(node, 'url', address.startsWith('.') ? address : `./${address}`);
    },
  });
