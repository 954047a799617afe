/** A line of a sheet, as high as what it says. */
export interface Line {
  height: number;
  /** Whether it names the lines after it: it is never parted from the first of them. */
  isHeading: boolean;
}

/** Room on paper; all lengths in the same unit. */
export interface Paper {
  /** Height of a column. */
  room: number;
  /** Columns of a page. */
  columns: number;
  /** Height of the letters. */
  em: number;
  /** Least room above and below a line, in ems. */
  least: number;
}

/** Where a line stands: its column, counted from the first of the first page, and the room around it. */
export interface Placed {
  column: number;
  above: number;
  below: number;
  /** What its column leaves free: told of the last line of each, so that the next one begins another. */
  after: number;
}

/** Lines in their columns. */
export interface Spread {
  lines: Placed[];
  pages: number;
  /** Room above and below a line, the same for all but where a column leaves some. */
  pad: number;
}

/** Least room above and below a line, in ems: what parts a title from the rule above it and, where a page has no room for that, lines that touch. */
export const leastPads = [0.18, 0.055] as const;

/** Most room above and below a line, in ems, by lines of a column: a few stay together at the head of their page, more share it without falling apart. */
const toMostPad = (lines: number): number => (lines < 4 ? 0.6 + 0.45 * (lines - 1) : 5.5);

/** How much wider than elsewhere the lines of a column may stand, so that it ends where the others do. */
const mostStretch = 1.6;

/** Room around a line, told apart from the pad: a heading stands near what it names and far from what is above. */
const around = (lines: readonly Line[], index: number, isFirst: boolean, em: number) => {
  if (lines[index]?.isHeading)
    return { above: isFirst ? { pads: 1, fixed: 0 } : { pads: 1.5, fixed: 0.7 * em }, below: { pads: 0, fixed: 0 } };
  const isNamed = lines[index - 1]?.isHeading;
  return { above: isNamed ? { pads: 0.3, fixed: 0.1 * em } : { pads: 1, fixed: 0 }, below: { pads: 1, fixed: 0 } };
};

/** What is never parted: a line, with the headings before it. @returns the number of the first line of each */
const toBlocks = (lines: readonly Line[]): number[] =>
  lines.flatMap((_, index) => (index > 0 && lines[index - 1]?.isHeading ? [] : [index]));

/** Height of lines, and how many pads are in it. */
function add(lines: readonly Line[], from: number, to: number, isFirst: boolean, em: number): { bare: number; pads: number } {
  let [bare, pads] = [0, 0];
  for (let index = from; index < to; index++) {
    const { above, below } = around(lines, index, isFirst && index === from, em);
    bare += (lines[index]?.height ?? 0) + above.fixed + below.fixed;
    pads += above.pads + below.pads;
  }
  return { bare, pads };
}

/** The first line of each column, when lines fill one after the other; where there are `wanted` of them, each has a line as long as there is one. */
function fillColumns(lines: readonly Line[], pad: number, { room, em }: Paper, wanted = 0): number[] {
  const starts: number[] = [];
  let used = 0;
  const blocks = toBlocks(lines);
  for (const [number, from] of blocks.entries()) {
    const heightOf = (isFirst: boolean) => {
      const { bare, pads } = add(lines, from, blocks[number + 1] ?? lines.length, isFirst, em);
      return bare + pads * pad;
    };
    const next = used + heightOf(false);
    const isDue = starts.length < wanted && blocks.length - number <= wanted - starts.length;
    if (used > 0 && next <= room && !isDue) used = next;
    else {
      starts.push(from);
      used = heightOf(true);
    }
  }
  return starts;
}

/** The first line of each column of a page that few lines do not fill: columns as low as hold them all, none of them empty. */
function balanceColumns(lines: readonly Line[], pad: number, paper: Paper): number[] {
  const fill = (room: number) => fillColumns(lines, pad, { ...paper, room }, paper.columns);
  let [tooLow, high] = [0, paper.room];
  while (high - tooLow > 0.01 * paper.em) {
    const middle = (tooLow + high) / 2;
    if (fill(middle).length > paper.columns) tooLow = middle;
    else high = middle;
  }
  return fill(high);
}

/** Spreads lines over as few pages as hold them, as wide apart as fills these: columns end together, or nearly. */
export function spreadLines(lines: readonly Line[], paper: Paper): Spread {
  const { room, columns, em, least } = paper;
  const mostPad = toMostPad(Math.ceil(lines.length / columns));
  const countPages = (pad: number) => Math.max(1, Math.ceil(fillColumns(lines, pad, paper).length / columns));
  const pages = countPages(least * em);
  let [pad, tooWide] = [least * em, mostPad * em];
  while (tooWide - pad > 0.01 * em) {
    const middle = (pad + tooWide) / 2;
    if (countPages(middle) > pages) tooWide = middle;
    else pad = middle;
  }
  // As far apart as they may be, they leave room.
  const isSparse = pages === 1 && tooWide === mostPad * em;
  const starts = isSparse ? balanceColumns(lines, pad, paper) : fillColumns(lines, pad, paper);
  const placed = starts.flatMap((from, column) => {
    const to = starts[column + 1] ?? lines.length;
    const { bare, pads } = add(lines, from, to, true, em);
    // What a browser rounds must not push a line out.
    const own = Math.max(pad, Math.min((room - 1 - bare) / Math.max(pads, 1), pad * mostStretch, mostPad * em));
    const free = Math.max(0, room - bare - pads * own);
    return Array.from({ length: to - from }, (_, index): Placed => {
      const { above, below } = around(lines, from + index, index === 0, em);
      const isLast = from + index === to - 1;
      return {
        column,
        above: above.fixed + above.pads * own,
        below: below.fixed + below.pads * own,
        after: isLast && column < starts.length - 1 ? free : 0,
      };
    });
  });
  return { lines: placed, pages, pad };
}
