import { chooseSize, compareTrials, type Trial } from './choose-size.ts';
import { type Line, leastPads, type Spread, spreadLines } from './spread-lines.ts';
import { countWraps, type Flow, flowWords, partWords, setFlow } from './word-parts.ts';

/** A millimetre in pixels, as style sheets count it. */
const millimetre = 96 / 25.4;

/** Room within the margins of a page, and what is left free of it: those of the style of the sheet. */
const page = { height: 280 * millimetre, width: 193.7, gutter: 5 };

/** Sizes of type, in points, the largest first: read from afar, and still read at arm's length. */
const least = 8.5;
const sizes = Array.from({ length: 23 }, (_, index) => 14 - index / 4);

/** How a sheet is laid out on paper. */
export interface Fit extends Spread, Trial {
  columns: number;
  /** First line of the second page, where there are two. */
  turn: number | undefined;
  /** Height of the columns of a page, in pixels. */
  room: number;
  flow: Flow;
}

/** Finds the largest type with which a sheet takes one page, or else two, and parts hardly a word that smaller type keeps whole; it is laid out unseen, and measured. */
export function fit(section: HTMLElement, wanted: number | undefined): Fit | undefined {
  if (section.hidden) return undefined;
  partWords(section);
  const paper = section.cloneNode(true) as HTMLElement;
  for (const tool of paper.querySelectorAll('sheet-pick, copy-button, .screen-only, .turn, template')) tool.remove();
  paper.classList.add('measure');
  section.after(paper);
  const measure = createMeasure(paper);
  const [apart, close] = leastPads;
  const toSpread = (columns: number, size: number, pad: number) => {
    const { lines, room } = measure(columns, size);
    return spreadLines(lines, { room, columns, em: size * (96 / 72), least: pad });
  };
  const lay = (columns: number, size: number, pad: number): Fit => {
    const spread = toSpread(columns, size, pad);
    const turn = spread.lines.findIndex(({ column }) => column >= columns);
    return { ...measure(columns, size), ...spread, columns, size, turn: spread.pages === 2 ? turn : undefined };
  };
  const find = (most: number, pad: number): Fit | undefined =>
    (wanted ? [wanted] : [1, 2])
      .flatMap((columns) => {
        // One wide column is for few lines.
        const tried = sizes.filter((size) => wanted || columns > 1 || size >= 13);
        const countPages = (size: number) => toSpread(columns, size, pad).pages;
        return chooseSize(tried, most, { countPages, lay: (size) => lay(columns, size, pad) }) ?? [];
      })
      .toSorted(compareTrials)[0];
  // Lines stand apart where that costs hardly any type.
  const findBest = (most: number) => {
    const [far, near] = [find(most, apart), find(most, close)];
    return far && near && far.size < near.size - 0.5 ? near : (far ?? near);
  };
  const found = findBest(1) ?? findBest(2) ?? lay(wanted ?? 2, least, close);
  paper.remove();
  return found;
}

/** Measures a copy of a sheet as its type grows; what was measured once is not measured again. */
function createMeasure(paper: HTMLElement) {
  const heightOf = (element: Element | null) => element?.getBoundingClientRect().height ?? 0;
  const items = [...paper.querySelectorAll('.lines > li')];
  const codes = [...paper.querySelectorAll('.lines > li > code:not(.own-lines), .lines .row')];
  const read = (columns: number, size: number) => {
    paper.style.setProperty('--row', `${size}pt`);
    paper.style.setProperty('--column', `${(page.width - page.gutter * (columns - 1)) / columns}mm`);
    const words = flowWords(paper);
    // Every page keeps the room of a head and a foot, and what a printer rounds.
    const head = heightOf(paper.querySelector('h2')) + heightOf(paper.querySelector(':scope[data-partial] > .partial'));
    return {
      ...words,
      room: page.height - head - heightOf(paper.querySelector('.foot')) - 4 * millimetre,
      lines: items.map((item): Line => ({ height: heightOf(item), isHeading: item.matches('[data-kind=heading]') })),
      wraps: countWraps(codes),
      count: items.length,
    };
  };
  const known = new Map<string, ReturnType<typeof read>>();
  return (columns: number, size: number) => {
    const key = `${columns} ${size}`;
    const measured = known.get(key) ?? read(columns, size);
    known.set(key, measured);
    return measured;
  };
}

/** Gives a sheet the layout that was found; `pageText` numbers its pages, where there are two. */
export function applyFit(section: HTMLElement, { pages, columns, size, lines, turn, room, wraps, flow }: Fit, pageText: string): void {
  const { dataset, style } = section;
  dataset.pages = String(pages);
  setFlow(section, flow);
  section.toggleAttribute('data-continues', wraps > 0);
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
