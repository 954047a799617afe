import type { ElementContent } from 'hast';
import { defineHastPlugin } from 'satteri';
import { cellLength, mayBeCut, toBreakable, toStretches, toWholeClass } from '../../text/whole-words.ts';

const toElement = (tagName: string, name: string | undefined, ...children: ElementContent[]): ElementContent => ({
  type: 'element',
  tagName,
  properties: name === undefined ? {} : { class: name },
  children,
});

/** A text, and where its long words are best cut; each of their pieces in an element of its own where a browser would cut it elsewhere. */
export const toBreakableText = (text: string, bindsPieces = false, isNarrow = false): ElementContent[] =>
  toBreakable(text, isNarrow).flatMap((value, index) => {
    const piece: ElementContent = { type: 'text', value };
    const bound = bindsPieces && value !== text && mayBeCut(value) ? toElement('span', 'whole', piece) : piece;
    return index > 0 ? [toElement('wbr', undefined), bound] : [bound];
  });

/** The words of a code, each that could be cut in an element of its own. */
export const toWholeWords = (code: string, isNarrow = false): ElementContent[] =>
  toStretches(code).flatMap(({ text: value, isWhole }) =>
    isWhole
      ? [toElement('span', toWholeClass(value), ...toBreakableText(value, !isNarrow, isNarrow))]
      : toBreakableText(value, false, isNarrow),
  );

/** Code in a sentence is cut between its words only; what is short, `ps -a` too, stays on one line but in a cell. */
export const wholeCode = defineHastPlugin({
  name: 'whole-code',
  element: {
    filter: ['code'],
    visit(node, ctx) {
      const code = ctx.textContent(node);
      const parent = ctx.parent(node);
      // What is highlighted, and takes values, is a snippet: it sees to it itself.
      if (!node.children.every(({ type }) => type === 'text') || (parent.type === 'element' && parent.tagName === 'pre')) return undefined;
      const isInCell = parent.type === 'element' && /^t[dh]$/.test(parent.tagName);
      const words = toWholeWords(code, isInCell);
      const length = toWholeClass(code);
      if (words.every(({ type }) => type === 'text')) return undefined;
      if (words.length > 1 && (isInCell || length !== 'whole')) return { ...node, children: words };
      // What our own plugins write bears its classes as the attribute says them: a second attribute would be lost.
      const { class: own, className = [] } = node.properties;
      const classes = [own ?? className].flat().join(' ');
      const name = own === undefined ? 'className' : 'class';
      const isShort = isInCell && code.length <= cellLength;
      const value = `${classes} ${isShort ? 'whole' : length}`.trim();
      const children = toBreakableText(code, !isInCell, isInCell && !isShort);
      if (children.length === 1) return void ctx.setProperty(node, name, value);
      return { ...node, properties: { ...node.properties, [name]: value }, children };
    },
  },
});
