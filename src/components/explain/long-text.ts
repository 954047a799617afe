import type { Span } from '../../command-line/shell.ts';
import type { Explanation, ToldFinding } from '../../explain/explain-paste.ts';
import { create } from '../search/create.ts';
import { drawMarked, type Mark, toWholeWords } from './drawn.ts';
import type { Slices } from './slices.ts';

/** What puts a mistake right. */
export type Put = (fix: NonNullable<ToldFinding['fix']>) => void;

type Told = Pick<Explanation, 'parts' | 'findings'>;

/** Draws what is told of a stretch of the text. */
export type DrawStatements = (
  told: Told,
  from: number,
  to: number,
  put: Put,
) => { isKnown: boolean; text: (Node | string)[]; remarks: HTMLElement[]; words: HTMLElement };

/** What is around all that is drawn of a text. */
export interface LongFrame {
  plate: HTMLElement;
  code: HTMLElement;
  remarks: HTMLElement;
  none: HTMLElement;
  words: HTMLElement;
  /** Takes the place of what was shown before. */
  begin(frame: LongFrame): void;
}

/** Some statements as they are drawn: they stay as long as they say the same, wherever they go. */
interface Drawn {
  /** Statements. */
  size: number;
  text: string;
  readable: string;
  /** Where they begin in the text that is shown. */
  start: number;
  isKnown: boolean;
  code: HTMLElement;
  remarks: HTMLElement[];
  words: HTMLElement;
}

interface LongText {
  paste: Explanation['paste'];
  statements: readonly Span[];
  explain: (from: number, to: number) => Promise<Told>;
  draw: DrawStatements;
  /** For a text that has nothing of the last one. */
  frame: LongFrame;
  place: { result: HTMLElement; slices: Slices; ask(text: string): void };
}

/** Signs of a stretch of text that is drawn, and laid out, by itself. */
const longestStretch = 6000;

/** The stretches of a long text, each of whole lines where its lines are short enough; a text that is not long is one. */
function cutLongText(text: string): string[] {
  if (text.length <= longestStretch * 2) return [text];
  const stretches: string[] = [];
  for (let at = 0; at < text.length; ) {
    const line = text.lastIndexOf('\n', at + longestStretch) + 1;
    const end = Math.min(text.length, line > at ? line : at + longestStretch);
    stretches.push(text.slice(at, end));
    at = end;
  }
  return stretches;
}

/** A stretch of a long text: what is not seen is not laid out. */
const createStretch = (...children: (Node | string)[]): HTMLElement => create('span', { className: 'stretch' }, ...children);

/** A long text, or some of it: words of what nobody reads on a phone may be cut anywhere. */
export const drawLong = (text: string, from: number, to: number, marks: readonly Mark[]): (Node | string)[] =>
  drawMarked(text, from, to, marks, (_, start, end) => {
    const stretches = cutLongText(text.slice(start, end));
    return stretches.length > 1 ? stretches.map((one) => createStretch(one)) : toWholeWords(text.slice(start, end));
  });

/** Statements that are explained and drawn together. */
const together = 20;

/** Draws long texts, one after the other: what the next one says at its beginning and at its end as the last one did stays where it is. */
export function createLong(): (long: LongText) => Promise<boolean | undefined> {
  let shown: { frame: LongFrame; drawn: Drawn[]; text: string } | undefined;
  /** @returns whether a command of the reference is in it; undefined when nobody waits for it any more */
  return async ({ paste, statements, explain, draw, frame: fresh, place: { result, slices, ask } }) => {
    const startOf = (index: number): number => (index === 0 ? 0 : (statements[index]?.start ?? paste.text.length));
    /** Whether what is drawn says the same as some statements of this text, whose place it then takes. */
    const keep = (one: Drawn | undefined, from: number): boolean => {
      const [start, end] = [startOf(from), startOf(from + (one?.size ?? 0))];
      if (paste.text.slice(start, end) !== one?.text || paste.readable.slice(start, end) !== one.readable) return false;
      one.start = start;
      return true;
    };
    if (!shown?.frame.plate.isConnected) shown = { frame: fresh, drawn: [], text: '' };
    let [first, to, kept, after] = [0, statements.length, 0, shown.drawn.length];
    for (; keep(shown.drawn[kept], first); kept++) first += shown.drawn[kept]?.size ?? 0;
    for (let size = 0; after > kept; after--, to -= size) {
      size = shown.drawn[after - 1]?.size ?? 0;
      if (to - size < first || !keep(shown.drawn[after - 1], to - size)) break;
    }
    const isFresh = kept === 0 && after === shown.drawn.length;
    if (isFresh) shown = { frame: fresh, drawn: [], text: '' };
    const here = shown;
    here.text = paste.text;
    const { frame, drawn } = here;
    if (!isFresh) {
      for (const { code, words, remarks } of drawn.splice(kept, after - kept)) for (const node of [code, words, ...remarks]) node.remove();
      while (result.lastElementChild && result.lastElementChild !== frame.words) result.lastElementChild.remove();
    }
    const begin = (): void => {
      if (isFresh) frame.begin(frame);
      else {
        // The heading that was there told of another text.
        const [title, ...others] = [...result.children].slice(0, [...result.children].indexOf(frame.plate)).toReversed();
        for (const one of others) one.remove();
        title?.replaceWith(title.cloneNode(true));
      }
    };
    const tell = (isWhole: boolean): void => {
      frame.remarks.hidden = frame.remarks.childElementCount === 0;
      frame.none.hidden = !(isWhole && frame.remarks.hidden);
    };
    let at = kept;
    for (let from = first; from < to; from += together, at++) {
      const next = Math.min(to, from + together);
      const told = await explain(from, next);
      if (!slices.isWanted()) return undefined;
      const [start, end] = [startOf(from), startOf(next)];
      const put: Put = (fix) => {
        const by = one.start - start;
        ask(here.text.slice(0, fix.start + by) + fix.text + here.text.slice(fix.end + by));
      };
      const { text, ...others } = draw(told, start, end, put);
      const code = document.createElement('span');
      code.className = others.words.className = 'stretch';
      code.append(...text);
      code.style.setProperty('--lines', String(paste.text.slice(start, end).trimEnd().split('\n').length));
      const one: Drawn = {
        ...others,
        code,
        start,
        size: next - from,
        text: paste.text.slice(start, end),
        readable: paste.readable.slice(start, end),
      };
      // What is on the first screen is there at once; the rest comes below it.
      if (from === first) begin();
      frame.code.insertBefore(code, drawn[at]?.code ?? null);
      const before = drawn.slice(at).find(({ remarks }) => remarks.length > 0)?.remarks[0] ?? null;
      for (const remark of one.remarks) frame.remarks.insertBefore(remark, before);
      frame.words.insertBefore(one.words, drawn[at]?.words ?? null);
      drawn.splice(at, 0, one);
      tell(next >= to);
      if (!(await (from === first ? slices.show() : next >= to || slices.next()))) return undefined;
    }
    if (first >= to) {
      begin();
      tell(true);
    }
    return drawn.some(({ isKnown }) => isKnown);
  };
}
