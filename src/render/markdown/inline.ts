import type { ElementContent } from 'hast';
import { defineMdastPlugin, htmlToHast, type MdastNode, markdownToHtml, markdownToMdast } from 'satteri';
import { memoize } from '../../text/memo.ts';
import { isPlainText } from '../../text/plain-text.ts';
import { typeset } from '../../text/typeset.ts';
import { boundMarks, boundPronouns, hasLeaning } from './bound-marks.ts';
import { foreignWords } from './foreign-words.ts';
import { frenchSpacing } from './french-spacing.ts';
import { links } from './links.ts';
import { wholeCode } from './whole-code.ts';
import { wrongCode } from './wrong-code.ts';

/** `<image>` in a line of front matter is what the reader sees, never markup. */
const htmlIsText = defineMdastPlugin({
  name: 'html-is-text',
  html: (node) => ({ type: 'text', value: node.value }),
});

/** A line is never a block: `# syntax` is the name of an instruction, not a heading. */
const toLine = (text: string): string => text.replace(/^[#>+-]+(?=\s)/, '\\$&');

const rendered = new Map<string, string>();

/**
 * HTML of one line of prose from the front matter: code, links and emphasis, French spaces.
 *
 * @param base of the site, for its links
 */
export function renderInline(text: string, base: string): string {
  if (isPlainText(text) && !hasLeaning(text)) return typeset(text);
  // The same line is shown on many pages: a placeholder's meaning, the title of an entry and its links.
  const key = `${base} ${text}`;
  const known = rendered.get(key) ?? renderMarkdown(text, base);
  rendered.set(key, known);
  return known;
}

function renderMarkdown(text: string, base: string): string {
  const { html } = markdownToHtml(toLine(text), {
    mdastPlugins: [htmlIsText, frenchSpacing],
    hastPlugins: [foreignWords('en'), wrongCode, boundPronouns, wholeCode, boundMarks, links(base)],
  });
  return html.trim().replace(/^<p>|<\/p>$/g, '');
}

/** The same as a tree, to be placed in another one. */
export function renderInlineTree(text: string, base: string): ElementContent[] {
  const root = htmlToHast(renderInline(text, base), { fragment: true });
  return 'children' in root ? (root.children as ElementContent[]) : [];
}

/** The same line without its marks, for attributes, descriptions and exports. */
export const toPlainText = (text: string): string => (isPlainText(text) ? typeset(text) : readPlainText(text));

// A summary is read for its page, for the search, for each export.
const readPlainText = memoize((text: string): string => {
  const read = (node: MdastNode): string => {
    if (node.type === 'text') return typeset(node.value);
    if (node.type === 'inlineCode' || node.type === 'html') return node.value;
    return 'children' in node ? node.children.map(read).join('') : '';
  };
  return read(markdownToMdast(toLine(text), { position: false }));
});
