import { Parser } from 'htmlparser2';

/** Elements of a line: a mark that follows one is of the same sentence. */
const inline: ReadonlySet<string> = new Set(['a', 'abbr', 'b', 'code', 'del', 'em', 'i', 'q', 'span', 'strong']);

/** The marks that follow a word set in a box (`word`, `path`) and are not bound to it: a browser may begin a line with them. */
export function findPartedMarks(html: string): string[] {
  const found: string[] = [];
  const open: { isBox: boolean; isBound: boolean }[] = [];
  /** The text of the box that has just ended, and how many bound elements held it. */
  let box: { text: string; bounds: number } | undefined;
  let text = '';
  const bounds = () => open.filter(({ isBound }) => isBound).length;
  const parser = new Parser({
    onopentag(name, { class: classes = '' }) {
      const names = classes.split(' ');
      open.push({ isBox: inline.has(name) && names.some((one) => one === 'word' || one === 'path'), isBound: names.includes('bound') });
      box = undefined;
      text = '';
    },
    ontext(data) {
      text += data;
      const mark = /^[\u00a0\u202f]?[,.;:!?)\]»…]/.exec(data)?.[0];
      if (box && mark && bounds() === 0) found.push(`${box.text}${mark}`);
      box = undefined;
    },
    onclosetag(name) {
      const closed = open.pop();
      if (closed?.isBox) box = { text, bounds: bounds() };
      else if (!inline.has(name)) box = undefined;
    },
  });
  parser.end(html);
  return found;
}
