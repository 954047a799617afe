import { typeset } from '../../text/typeset.ts';
import { sheetTexts as texts } from '../../ui-sheet.ts';
import { chooseSize } from './choose-size.ts';
import { createPaper } from './paper.ts';
import { type Flow, flowWords, partWords, setFlow } from './word-parts.ts';

/** Most that a page of a sheet may hold, in pixels: its margins leave over a millimetre more, for what a printer rounds. */
const pageHeight = 279.8 * (96 / 25.4);

/** Smallest type that is read on paper, in points, and the steps down to it. */
const least = 8.5;
const step = 0.25;

/** How far the lines close up in the smallest type, of what they may: smaller letters would not be read. */
const closer = [0.25, 0.5, 0.75, 1];

let last: Promise<void> = Promise.resolve();
let asked = 0;

/** Fits each page of a sheet to its paper with the reader's values and forms: its type is as large as the site gives it, or as large as holds and parts few words; where that makes it smaller its columns are evened, and below what is read its lines close up instead. */
export function fitPages(): Promise<void> {
  const turn = ++asked;
  // What was told of other settings holds no more.
  delete document.querySelector('main')?.dataset.fits;
  // One after the other, and of those that wait the latest alone.
  last = last.then(() => (turn === asked ? fitAll(turn) : undefined));
  return last;
}

/** Whether a page holds more than its paper, and its words that go on below. */
interface Found {
  isOver: boolean;
  flow: Flow;
}

/** What the pages held when they were last laid out, and how: a line more on one's own sheet changes none of them. */
let laid: { text: string; found: Found[] } | undefined;

async function fitAll(turn: number): Promise<void> {
  const sections = [...document.querySelectorAll<HTMLElement>('main > section.sheet')];
  const text = sections.map(({ textContent }) => textContent).join('');
  if (laid?.text === text) {
    for (const [index, section] of sections.entries()) {
      partWords(section);
      setFlow(section, laid.found[index]?.flow ?? []);
    }
  } else {
    const { pages, remove } = await createPaper(sections);
    laid = { text, found: pages.map((page, index) => fitPage(page, sections[index])) };
    remove();
  }
  const isOver = laid.found.some(({ isOver }) => isOver);
  const main = document.querySelector('main');
  main?.toggleAttribute('data-over', isOver);
  if (main && turn === asked) main.dataset.fits = String(!isOver);
  tell(isOver ? sections.length : 0);
}

/** Lays out a page in smaller type, parting as few words as can be, then with its columns evened, then with its lines closer and closer. */
function fitPage(page: HTMLElement, section: HTMLElement | undefined): Found {
  const both = section ? [page, section] : [page];
  for (const one of both) {
    delete one.dataset.fit;
    splitGroups(one, Number(one.dataset.split ?? Number.NaN));
    partWords(one);
  }
  // Measured is what it holds: printed, it is as high as its paper.
  page.style.minBlockSize = '0';
  const usual = Number(page.dataset.size ?? least);
  const sizes = Array.from({ length: Math.max(0, Math.ceil((usual - least) / step)) + 1 }, (_, index) =>
    Math.max(least, usual - step * index),
  );
  const lay = (size: number, tight = 0) => {
    setLayout(page, { size, tight });
    return { size, tight, ...flowWords(page), pages: page.getBoundingClientRect().height <= pageHeight ? 1 : 2, wraps: 0, count: 1 };
  };
  const choose = () => chooseSize(sizes, 1, { countPages: (size) => lay(size).pages, lay });
  let found = choose();
  // One long value makes one column the higher, and the type smaller than both need: they are evened where that leaves it larger.
  if (!found || found.size < usual) {
    lay(found?.size ?? least);
    const own = findGroups(page).columns[0]?.children.length ?? Number.NaN;
    const even = findEvenSplit(page);
    const evenly = (split: number) => {
      for (const one of both) splitGroups(one, split);
    };
    evenly(even);
    const better = choose();
    if (better && better.size > (found?.size ?? 0)) found = better;
    else if (found) evenly(own);
    else found = closer.map((tight) => lay(least, tight)).find(({ pages }) => pages === 1);
  }
  const result = { isOver: !found, flow: (found ?? lay(least)).flow };
  if (!section) return result;
  setFlow(section, result.flow);
  // What goes on to one more page needs not be close; what is as the site gives it needs no other rules.
  if (found?.size === usual && found.tight === 0) delete section.dataset.fit;
  else setLayout(section, found ?? { size: least, tight: 0 });
  return result;
}

/** Groups of a page in the order in which they are read, and its columns. */
const findGroups = (page: Element) => {
  const columns = [...page.querySelectorAll('.half')];
  return { columns, groups: columns.flatMap(({ children }) => [...children]) };
};

/** How many groups the first column holds where both are as even as can be. */
function findEvenSplit(page: Element): number {
  const heights = findGroups(page).groups.map((group) => group.getBoundingClientRect().height);
  const sum = (from: number, to?: number) => heights.slice(from, to).reduce((total, height) => total + height, 0);
  const splits = heights.map((_, split) => ({ split, height: Math.max(sum(0, split), sum(split)) }));
  return splits.toSorted((a, b) => a.height - b.height)[0]?.split ?? Number.NaN;
}

/** Gives the first column so many groups, and the second the others; how many the site gave it is remembered. */
function splitGroups(page: HTMLElement, count: number): void {
  const { columns, groups } = findGroups(page);
  const [first, second] = columns;
  if (!first || !second || Number.isNaN(count) || first.children.length === count) return;
  page.dataset.split ??= String(first.children.length);
  first.replaceChildren(...groups.slice(0, count));
  second.replaceChildren(...groups.slice(count));
}

/** Type in points, and how close its lines are. */
interface Layout {
  size: number;
  tight: number;
}

function setLayout(page: HTMLElement, { size, tight }: Layout): void {
  const { dataset, style } = page;
  // Options begin a row no more.
  page.toggleAttribute('data-close', tight > 0);
  dataset.fit = String(size);
  style.setProperty('--fit-row', `${size}pt`);
  style.setProperty('--fit-tight', String(tight));
}

/** Says beside the button that prints that the sheet takes more paper than it should. */
function tell(pages: number): void {
  const button = document.querySelector('print-button');
  if (!button) return;
  let told = button.parentElement?.querySelector('.over');
  if (!told) {
    told = document.createElement('p');
    told.className = 'over';
    told.role = 'status';
    button.after(told);
  }
  const text = pages === 0 ? '' : typeset(texts.over[pages > 1 ? 1 : 0]);
  if (told.textContent !== text) told.textContent = text;
}
