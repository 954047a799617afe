import { typeset } from '../../text/typeset.ts';
import { sheetTexts as texts } from '../../ui-sheet.ts';
import { createPaper } from './paper.ts';

/** Most that a page of a sheet may hold, in pixels: its margins leave over a millimetre more, for what a printer rounds. */
const pageHeight = 279.8 * (96 / 25.4);

/** Smallest type that is read on paper, in points, and the steps down to it. */
const least = 8.5;
const step = 0.25;

/** How far the lines close up in the smallest type, of what they may: smaller letters would not be read. */
const closer = [0.25, 0.5, 0.75, 1];

let last: Promise<void> = Promise.resolve();
let asked = 0;

/** Fits each page of a sheet to its paper with the reader's values and forms: its type is as large as the site gives it, or as large as holds; below what is read, its lines close up instead. */
export function fitPages(): Promise<void> {
  const turn = ++asked;
  // What was told of other settings holds no more.
  delete document.querySelector('main')?.dataset.fits;
  // One after the other, and of those that wait the latest alone.
  last = last.then(() => (turn === asked ? fitAll(turn) : undefined));
  return last;
}

async function fitAll(turn: number): Promise<void> {
  const sections = [...document.querySelectorAll<HTMLElement>('main > section.sheet')];
  const { pages, remove } = await createPaper(sections);
  const isOver = pages.map((page, index) => !fitPage(page, sections[index])).includes(true);
  remove();
  const main = document.querySelector('main');
  main?.toggleAttribute('data-over', isOver);
  if (main && turn === asked) main.dataset.fits = String(!isOver);
  tell(isOver ? sections.length : 0);
}

/** Lays out a page in smaller and smaller type, then with its lines closer and closer. @returns whether it holds */
function fitPage(page: HTMLElement, section: HTMLElement | undefined): boolean {
  const holds = () => page.getBoundingClientRect().height <= pageHeight;
  delete page.dataset.fit;
  // Measured is what it holds: printed, it is as high as its paper.
  page.style.minBlockSize = '0';
  if (holds()) {
    delete section?.dataset.fit;
    return true;
  }
  const usual = Number(page.dataset.size ?? least);
  const steps = Math.max(0, Math.ceil((usual - least) / step));
  const tries = [
    ...Array.from({ length: steps }, (_, index) => ({ size: Math.max(least, usual - step * (index + 1)), tight: 0 })),
    ...closer.map((tight) => ({ size: least, tight })),
  ];
  const found = tries.find((layout) => {
    setLayout(page, layout);
    return holds();
  });
  // What goes on to one more page needs not be close.
  if (section) setLayout(section, found ?? { size: least, tight: 0 });
  return found !== undefined;
}

function setLayout({ dataset, style }: HTMLElement, { size, tight }: { size: number; tight: number }): void {
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
