import { defineMdastPlugin, type MdastNode, markdownToHtml, markdownToMdast } from 'satteri';
import { typeset } from '../model/typography.ts';
import { frenchSpacing } from './french-spacing.ts';
import { links } from './links.ts';

/** `<image>` in a line of front matter is what the reader sees, never markup. */
const htmlIsText = defineMdastPlugin({
  name: 'html-is-text',
  html: (node) => ({ type: 'text', value: node.value }),
});

/**
 * HTML of one line of prose from the front matter: code, links and emphasis, French spaces.
 *
 * @param base of the site, for its links
 */
export function renderInline(text: string, base: string): string {
  const { html } = markdownToHtml(text, { mdastPlugins: [htmlIsText, frenchSpacing], hastPlugins: [links(base)] });
  return html.trim().replace(/^<p>|<\/p>$/g, '');
}

/** The same line without its marks, for attributes, descriptions and exports. */
export function toPlainText(text: string): string {
  const read = (node: MdastNode): string => {
    if (node.type === 'text') return typeset(node.value);
    if (node.type === 'inlineCode' || node.type === 'html') return node.value;
    return 'children' in node ? node.children.map(read).join('') : '';
  };
  return read(markdownToMdast(text, { position: false }));
}
