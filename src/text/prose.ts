import type { MdastNode } from 'satteri';

/** Stands for what is no prose in a {@link Prose}: code, markup. Neither a letter nor a space. */
export const codeMark = '\ufffc';

/** From here to there (excluded), in characters of a text. */
export type Range = readonly [start: number, end: number];

/** What is read in one go: a paragraph, a heading, a cell, a field. */
export interface Prose {
  /** The words as read, without marks; each piece of code is one {@link codeMark}. */
  text: string;
  /** Where each character of `text` stands in the source: as many numbers as characters. */
  offsets: number[];
  /** Parts in emphasis: words of another language. */
  foreign: Range[];
}

/**
 * Where each character of a text stands in its source, which may hold marks between them (escapes, quotes, entities).
 *
 * @param from where to start looking in the source
 */
export function align(text: string, source: string, from = 0): number[] {
  let offset = from;
  return Array.from({ length: text.length }, (_, index) => {
    const wanted = text[index] ?? '';
    const found = wanted === ' ' || wanted === '\n' ? source.slice(offset).search(/\s/) + offset : source.indexOf(wanted, offset);
    if (found < offset) return offset;
    offset = found + 1;
    return found;
  });
}

/** Nodes that are read in one go; what they hold flows on one line. */
const blocks: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

/** Nodes whose text is a line of its own in the middle of another. */
const isImage = (node: MdastNode) => node.type === 'image' && node.alt;

/**
 * The prose of a tree, block by block; fences, front matter and expressions are left out.
 *
 * @param source what the tree was read from: offsets are in it
 */
export function readProse(root: MdastNode, source: string): Prose[] {
  const found: Prose[] = [];
  const readBlock = (node: MdastNode): void => {
    if (blocks.has(node.type)) {
      const prose: Prose = { text: '', offsets: [], foreign: [] };
      readInline(node, prose);
      if (prose.text.trim() !== '') found.push(prose);
    } else if ('children' in node) node.children.forEach(readBlock);
  };
  const readInline = (node: MdastNode, prose: Prose): void => {
    const start = node.position?.start.offset ?? 0;
    const start0 = prose.text.length;
    if (node.type === 'text') {
      prose.text += node.value;
      // One by one: a long text would be more arguments than a call takes.
      for (const offset of align(node.value, source, start)) prose.offsets.push(offset);
    } else if (node.type === 'break') {
      prose.text += '\n';
      prose.offsets.push(start);
    } else if ('children' in node && node.children.length > 0) {
      for (const child of node.children) readInline(child, prose);
      if (node.type === 'emphasis') prose.foreign.push([start0, prose.text.length]);
    } else {
      prose.text += codeMark;
      prose.offsets.push(start);
      if (isImage(node)) {
        const alt = (node as { alt: string }).alt;
        found.push({ text: alt, offsets: align(alt, source, start), foreign: [] });
      }
    }
  };
  readBlock(root);
  return found;
}

/** A text without marks, such as a label of the interface; `{name}` is a value to come. */
export function readPlain(text: string): Prose {
  const offsets: number[] = [];
  let plain = '';
  for (const { 0: part, index } of text.matchAll(/\{\w+\}|[^{]|\{/gs)) {
    plain += part.length > 1 ? codeMark : part;
    offsets.push(index);
  }
  return { text: plain, offsets, foreign: [] };
}
