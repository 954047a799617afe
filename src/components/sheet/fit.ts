import { chooseSize } from './choose-size.ts';
import { type Spread, spreadLines } from './spread-lines.ts';

/** A millimetre in pixels, as style sheets count it. */
const millimetre = 96 / 25.4;

/** Room within the margins of a page, and what is left free of it: those of the style of the sheet. */
const page = { height: 280 * millimetre, width: 193.7, gutter: 5 };

/** Sizes of type, in points, the largest first: read from afar, and still read at arm's length. */
const least = 8.5;
const sizes = Array.from({ length: 23 }, (_, index) => 14 - index / 4);

/** How a sheet is laid out on paper. */
export interface Fit extends Spread {
  columns: number;
  size: number;
  /** First line of the second page, where there are two. */
  turn: number | undefined;
  /** Height of the columns of a page, in pixels. */
  room: number;
  /** Whether a command goes on below its first line, beside a sign. */
  continues: boolean;
  /** Words that more than one row holds. */
  parted: number;
}

/** Finds the largest type with which a sheet takes one page, or else two, and parts no word that smaller type keeps whole; it is laid out unseen, and measured. */
export function fit(section: HTMLElement, wanted: number | undefined): Fit | undefined {
  if (section.hidden) return undefined;
  const paper = section.cloneNode(true) as HTMLElement;
  for (const tool of paper.querySelectorAll('sheet-pick, copy-button, .screen-only, .turn, template')) tool.remove();
  paper.classList.add('measure');
  section.after(paper);
  const heightOf = (element: Element | null) => element?.getBoundingClientRect().height ?? 0;
  const lines = [...paper.querySelectorAll('.lines > li')];
  const codes = [...paper.querySelectorAll<HTMLElement>('.lines > li > code:not(.own-lines), .lines .row')];
  const typed = [...paper.querySelectorAll<HTMLElement>('.lines > li > code:not(.own-lines), .own-lines > .row, .example code')];
  const tried = new Map<string, Fit>();
  const lay = (columns: number, size: number): Fit => {
    const key = `${columns} ${size}`;
    const known = tried.get(key);
    if (known) return known;
    const em = size * (96 / 72);
    paper.style.setProperty('--row', `${size}pt`);
    paper.style.setProperty('--column', `${(page.width - page.gutter * (columns - 1)) / columns}mm`);
    // Every page keeps the room of a head and a foot, and what a printer rounds.
    const head = heightOf(paper.querySelector('h2')) + heightOf(paper.querySelector(':scope[data-partial] > .partial'));
    const room = page.height - head - heightOf(paper.querySelector('.foot')) - 4 * millimetre;
    const spread = spreadLines(
      lines.map((line) => ({ height: heightOf(line), isHeading: line.matches('[data-kind=heading]') })),
      { room, columns, em },
    );
    const turn = spread.lines.findIndex(({ column }) => column >= columns);
    // A line is 1.22 times as high as its letters.
    const continues = codes.some((code) => heightOf(code) > 1.8 * em);
    const parted = countParted(typed);
    const laid = { ...spread, columns, size, turn: spread.pages === 2 ? turn : undefined, room, continues, parted };
    tried.set(key, laid);
    return laid;
  };
  const find = (most: number): Fit | undefined =>
    (wanted ? [wanted] : [1, 2])
      .flatMap((columns) => {
        // One wide column is for few lines.
        const large = sizes.filter((size) => wanted || columns > 1 || size >= 13);
        const found = chooseSize(large, most, (size) => {
          const laid = lay(columns, size);
          return { laid, pages: laid.pages, cuts: laid.parted };
        })?.laid;
        return found ? [found] : [];
      })
      .toSorted((a, b) => a.parted - b.parted || b.size - a.size)[0];
  const found = find(1) ?? find(2) ?? lay(wanted ?? 2, least);
  paper.remove();
  return found;
}

/** Words that more than one row holds, and lone signs of a list: what an option parts from its value goes on beside a sign, and counts nothing. */
function countParted(codes: readonly HTMLElement[]): number {
  let count = 0;
  for (const code of codes) {
    const row = Number.parseFloat(getComputedStyle(code).lineHeight);
    const isParted = ({ height }: DOMRect) => height > 1.6 * row;
    const units = [...code.children].filter((unit) => !unit.matches('.row'));
    for (const [index, unit] of units.entries()) {
      const box = unit.getBoundingClientRect();
      const words = [...unit.querySelectorAll('.word, var')];
      if (!unit.textContent.trim().includes(' ') ? isParted(box) : words.some((word) => isParted(word.getBoundingClientRect()))) count++;
      // The sign of a list stands beside what it lists.
      const next = units[index + 1]?.getBoundingClientRect();
      if (unit.textContent.trim() === '-' && next && next.top > box.bottom - row / 2) count++;
    }
    for (const line of units.length > 0 ? [] : [code, ...code.children])
      for (const text of line.childNodes) if (text instanceof Text) count += countPartedWords(text, isParted);
  }
  return count;
}

/** Words of a text that more than one row holds. */
function countPartedWords(text: Text, isParted: (box: DOMRect) => boolean): number {
  const range = document.createRange();
  let count = 0;
  for (const { 0: word, index } of text.data.matchAll(/\S+/g)) {
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    if (isParted(range.getBoundingClientRect())) count++;
  }
  return count;
}

/** Gives a sheet the layout that was found; `pageText` numbers its pages, where there are two. */
export function applyFit(section: HTMLElement, { pages, columns, size, lines, turn, room, continues }: Fit, pageText: string): void {
  const { dataset, style } = section;
  dataset.pages = String(pages);
  section.toggleAttribute('data-continues', continues);
  style.setProperty('--fit-row', `${size}pt`);
  style.setProperty('--fit-columns', String(columns));
  style.setProperty('--fit-room', `${room}px`);
  for (const [index, line] of section.querySelectorAll<HTMLElement>('.lines > li').entries()) {
    // What no two pages hold goes on as it comes.
    const placed = pages > 2 ? undefined : lines[index];
    for (const side of ['above', 'below', 'after'] as const)
      if (placed) line.style.setProperty(`--${side}`, `${placed[side].toFixed(2)}px`);
      else line.style.removeProperty(`--${side}`);
  }
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
