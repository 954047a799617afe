/** What is typed, and what a program prints. */
const commands = '.lines > li > :is(code, .typed), .lines > li > .example code';

/** Shorter words are parted by no column. */
const shortest = 13;

/** A field of a template, with what closes it, white space, and what a sign ends: a word goes on below after that, as a reader would cut it. */
const pieces = /\{\{[^{}]*\}\}(?:\\[nt]|["'])*|\s+|[^\s{/:@=,.]+(?::\/\/|[/:@=,.])?|[{/:@=,.]/g;

const isSpace = (part: string): boolean => part.trim() === '';

/** Where a text may go on below, when no row holds its words. Numbers of a version stay together, and what opens a word stays with it. */
export function cutText(text: string): string[] {
  const parts: string[] = [];
  for (const [piece] of text.matchAll(pieces)) {
    const last = parts.at(-1) ?? ' ';
    const isOpening = !/[\p{L}\d\s}]/u.test(last);
    const isNumber = /\d\.$/.test(last) && /^\d/.test(piece);
    if ((isOpening || isNumber) && !isSpace(piece)) parts[parts.length - 1] = last + piece;
    else parts.push(piece);
  }
  return parts;
}

/** Makes each long word of the commands an element of its own, and each of its parts: a browser would cut it at a hyphen, or anywhere. */
export function partWords(sheet: Element): void {
  for (const code of sheet.querySelectorAll(commands)) {
    const walker = sheet.ownerDocument.createTreeWalker(code, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (text.parentElement?.matches('.part')) continue;
      const words = text.data.split(/(\s+)/);
      if (words.every(({ length }) => length < shortest)) continue;
      const span = (name: string, ...children: (string | Element)[]): Element => {
        const element = sheet.ownerDocument.createElement('span');
        element.className = name;
        element.append(...children);
        return element;
      };
      const parts = cutText(text.data).map((part) => (isSpace(part) ? part : span('part', part)));
      // What is in a word is one already; where there are several, each is.
      if (text.parentElement?.closest('.word, var')) text.replaceWith(...parts);
      else text.replaceWith(...groupWords(parts).map((word) => (typeof word === 'string' ? word : span('word', ...word))));
    }
  }
}

/** Elements that nothing parts. */
function groupWords(parts: readonly (string | Element)[]): (string | Element[])[] {
  const words: (string | Element[])[] = [];
  for (const part of parts) {
    const last = words.at(-1);
    if (typeof part === 'string') words.push(part);
    else if (typeof last === 'object') last.push(part);
    else words.push([part]);
  }
  return words;
}

/** Height of a row of an element. */
const rowOf = (element: Element): number => Number.parseFloat(getComputedStyle(element).lineHeight);

const isParted = (element: Element): boolean => element.getBoundingClientRect().height > 1.6 * rowOf(element);

const listWords = (sheet: Element): Element[] => [...sheet.querySelectorAll(`:is(${commands}) :is(.word, .part, var)`)];

/** Which words and parts no row holds, in the order of the page: they fill the row that they begin on, and go on below. */
export type Flow = readonly boolean[];

export function setFlow(sheet: Element, flow: Flow): void {
  for (const [index, word] of listWords(sheet).entries()) word.classList.toggle('flows', flow[index] ?? false);
}

/** Finds the words that no row holds, and lets them flow. @returns which they are, and how many are parted; a lone sign of a list counts too */
export function flowWords(sheet: Element): { flow: Flow; cuts: number } {
  setFlow(sheet, []);
  const words = listWords(sheet);
  const flow = words.map((word) => word.textContent.length >= shortest && isParted(word));
  let cuts = words.filter((word, index) => flow[index] && !word.parentElement?.closest('.word, var')).length;
  // The sign of a list stands beside what it lists.
  for (const unit of sheet.querySelectorAll(`:is(${commands}) span`)) {
    if (unit.textContent.trim() !== '-') continue;
    const next = unit.nextElementSibling?.getBoundingClientRect();
    if (next && next.top > unit.getBoundingClientRect().bottom - rowOf(unit) / 2) cuts++;
  }
  setFlow(sheet, flow);
  return { flow, cuts };
}

/** Rows that commands take beyond one each. */
export const countWraps = (codes: readonly Element[]): number =>
  codes.reduce((sum, code) => sum + Math.max(0, Math.round(code.getBoundingClientRect().height / rowOf(code)) - 1), 0);
