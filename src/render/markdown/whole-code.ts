import { defineHastPlugin } from 'satteri';

/** Longest code that is kept on one line, in characters: it fits the narrowest column of a phone whose text is twice as large. */
const longestCharacters = 12;

/** Code with a dash, such as `--help`: cut after its dashes it would read as something else. */
const mustStayWhole = (code: string): boolean => code.length <= longestCharacters && /-[^\s]/.test(code) && !code.includes('\n');

/** Short code in a sentence stays on one line. */
export const wholeCode = defineHastPlugin({
  name: 'whole-code',
  element: {
    filter: ['code'],
    visit(node, ctx) {
      // What is highlighted, and takes values, is a snippet: it sees to it itself.
      if (!(node.children.every(({ type }) => type === 'text') && mustStayWhole(ctx.textContent(node)))) return;
      // What our own plugins write bears its classes as the attribute says them: a second attribute would be lost.
      const { class: own, className = [] } = node.properties;
      const classes = [own ?? className].flat().join(' ');
      ctx.setProperty(node, own === undefined ? 'className' : 'class', `${classes} whole`.trim());
    },
  },
});
