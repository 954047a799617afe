import { chooseSize, findFirst } from './choose-size.ts';
import { fillColumns } from './fill-columns.ts';

/** A millimetre in pixels, as style sheets count it. */
const millimetre = 96 / 25.4;

/** Room within the margins of a page, and what is left free of it: those of the style of the sheet. */
const page = { height: 280 * millimetre, width: 193.7, gutter: 5 };

/** Sizes of type, in points, the largest first: read from afar, and still read at arm's length. */
const least = 8.5;
const sizes = Array.from({ length: 23 }, (_, index) => 14 - index / 4);

/** Room, in ems, above and below a line, the most first: few lines stand as wide apart as fills their page. */
const leastPad = 0.055;
const pads = Array.from({ length: 100 }, (_, index) => leastPad + 0.015 * (99 - index));

/** How a sheet is laid out on paper. */
export interface Fit {
  pages: number;
  columns: number;
  size: number;
  /** Room above and below each line, in ems. */
  pad: number;
  /** First line of the second page, where there are two. */
  turn: number | undefined;
  /** Height of the columns of a page, in pixels. */
  room: number;
  /** Whether a command goes on below its first line, beside a sign. */
  continues: boolean;
}

/** What is never parted: a line, with the heading before it. */
interface Block {
  /** Number of its first line. */
  first: number;
  lines: number;
  height: number;
}

/** Finds the largest type with which a sheet takes one page, or else two, and cuts no word that smaller type keeps whole; it is laid out unseen, and measured. */
export function fit(section: HTMLElement, wanted: number | undefined): Fit | undefined {
  if (section.hidden) return undefined;
  const paper = section.cloneNode(true) as HTMLElement;
  for (const tool of paper.querySelectorAll('sheet-pick, copy-button, .screen-only, .turn, template')) tool.remove();
  paper.classList.add('measure');
  section.after(paper);
  const heightOf = (element: Element | null) => element?.getBoundingClientRect().height ?? 0;
  const lines = [...paper.querySelectorAll('.lines > li')];
  const codes = [...paper.querySelectorAll('.lines > li > code:not(.own-lines)')];
  const typed = [...paper.querySelectorAll<HTMLElement>('.lines > li > code, .example code')];
  // Every page keeps the room of a head and a foot, and what a printer rounds.
  const head = heightOf(paper.querySelector('h2')) + heightOf(paper.querySelector(':scope[data-partial] > .partial'));
  const room = page.height - head - heightOf(paper.querySelector('.foot')) - 4 * millimetre;
  const lay = (columns: number, size: number): Fit => {
    paper.style.setProperty('--row', `${size}pt`);
    paper.style.setProperty('--column', `${(page.width - page.gutter * (columns - 1)) / columns}mm`);
    const blocks = toBlocks(lines.map((line) => ({ height: heightOf(line), isHeading: line.matches('[data-kind=heading]') })));
    const spread = (pad: number) => {
      const extra = 2 * (pad - leastPad) * size * (96 / 72);
      const filled = fillColumns(
        blocks.map(({ height, lines }) => height + lines * extra),
        { page: room, head: 0, columns },
      );
      return { filled, pages: Math.floor((filled.at(-1) ?? 0) / columns) + 1 };
    };
    const { pages } = spread(leastPad);
    const pad = findFirst(pads, (pad) => spread(pad).pages <= pages) ?? leastPad;
    const turn = spread(pad).filled.findIndex((column) => column >= columns);
    // A line is 1.22 times as high as its letters.
    const continues = codes.some((code) => heightOf(code) > 1.8 * size * (96 / 72));
    return { pages, columns, size, pad, turn: pages === 2 ? blocks[turn]?.first : undefined, room, continues };
  };
  const find = (most: number): Fit | undefined =>
    (wanted ? [wanted] : [1, 2])
      .flatMap((columns) => {
        // One wide column is for few lines.
        const large = sizes.filter((size) => wanted || columns > 1 || size >= 13);
        const found = chooseSize(large, most, (size) => ({ ...lay(columns, size), cuts: countCuts(typed) }));
        return found ? [found] : [];
      })
      .toSorted((a, b) => a.cuts - b.cuts || b.size - a.size)[0];
  const found = find(1) ?? find(2) ?? lay(wanted ?? 2, least);
  paper.remove();
  return found;
}

/** Rows that the commands and files take within their words, and beside a lone sign of a list: what parts nothing counts nothing. */
function countCuts(codes: readonly HTMLElement[]): number {
  let cuts = 0;
  for (const code of codes) {
    const row = Number.parseFloat(getComputedStyle(code).lineHeight);
    const units = [...code.children];
    for (const [index, unit] of units.entries()) {
      const { height, bottom } = unit.getBoundingClientRect();
      cuts += Math.max(0, Math.round(height / row) - 1);
      for (const word of unit.querySelectorAll('.word, var'))
        cuts += Math.max(0, Math.round(word.getBoundingClientRect().height / row) - 1);
      // The sign of a list stands beside what it lists.
      const next = units[index + 1]?.getBoundingClientRect();
      if (unit.textContent === '-' && next && next.top > bottom - row / 2) cuts++;
    }
    const [text] = code.childNodes;
    if (units.length === 0 && text instanceof Text) cuts += countCutWords(text, row);
  }
  return cuts;
}

/** Rows that the words of a text go on to. */
function countCutWords(text: Text, row: number): number {
  const range = document.createRange();
  let cuts = 0;
  for (const { 0: word, index } of text.data.matchAll(/\S+/g)) {
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    cuts += Math.max(0, Math.round(range.getBoundingClientRect().height / row) - 1);
  }
  return cuts;
}

function toBlocks(lines: readonly { height: number; isHeading: boolean }[]): Block[] {
  const blocks: Block[] = [];
  let isOpen = false;
  for (const [first, { height, isHeading }] of lines.entries()) {
    const block = isOpen ? blocks.at(-1) : undefined;
    if (block) {
      block.height += height;
      block.lines++;
    } else blocks.push({ first, lines: 1, height });
    isOpen = isHeading;
  }
  return blocks;
}

/** Gives a sheet the layout that was found; `pageText` numbers its pages, where there are two. */
export function applyFit(section: HTMLElement, { pages, columns, size, pad, turn, room, continues }: Fit, pageText: string): void {
  const { dataset, style } = section;
  dataset.pages = String(pages);
  section.toggleAttribute('data-continues', continues);
  style.setProperty('--fit-row', `${size}pt`);
  style.setProperty('--fit-pad', `${pad}em`);
  style.setProperty('--fit-columns', String(columns));
  style.setProperty('--fit-room', `${room}px`);
  turnPage(section, turn, pageText);
}

/** Parts the lines: from the line `turn` on they stand on a second page, which has a head and a foot as the first. */
function turnPage(section: HTMLElement, turn: number | undefined, pageText: string): void {
  const [head, list, foot] = [section.querySelector('h2'), section.querySelector('.lines'), section.querySelector(':scope > .foot')];
  if (!head || !list || !foot) return;
  for (const old of section.querySelectorAll('.turn, [data-page]')) old.remove();
  const lines = [...section.querySelectorAll('.lines > li')];
  const second = list.parentElement?.querySelector('.lines ~ .lines') ?? (list.cloneNode() as Element);
  const focused = document.activeElement;
  const place = lines.length - second.children.length;
  if (place !== (turn ?? lines.length)) {
    list.replaceChildren(...lines.slice(0, turn));
    second.replaceChildren(...(turn === undefined ? [] : lines.slice(turn)));
    // What moves loses the focus.
    if (focused instanceof HTMLElement && section.contains(focused)) focused.focus();
  }
  if (turn === undefined) {
    second.remove();
    return;
  }
  const number = (foot: Element, page: number): Element => {
    const text = document.createElement('span');
    text.dataset.page = '';
    text.textContent = ` · ${pageText.replace('{page}', String(page)).replace('{pages}', '2')}`;
    foot.querySelector('b')?.after(text);
    return foot;
  };
  const nextHead = head.cloneNode(true) as Element;
  nextHead.removeAttribute('id');
  const between = document.createElement('div');
  between.className = 'turn print-only';
  between.append(number(foot.cloneNode(true) as Element, 1), nextHead);
  number(foot, 2);
  list.after(between, second);
}
