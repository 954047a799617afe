import { copyTexts } from '../../ui-copy.ts';
import { type Choice, move } from '../choice/choice.ts';
import { createLine } from './create-line.ts';
import { countPages } from './page-count.ts';
import type { OtherEntry } from './sheet-data.ts';

/** What the editor needs of the page; given, so that its script brings nothing of what the page already holds. */
export interface EditorContext {
  getChoice(): Choice;
  setChoice(choice: Choice): void;
  announce(text: string): void;
}

/** The element that is edited. */
type OwnSheet = HTMLElement & { add(lines: ReadonlyMap<string, HTMLElement>): void };

/** Tools around the reader's own sheet. */
export interface SheetEditor {
  /** Brings the tools up to date; `missing` are chosen slugs whose entry is not there: it is fetched, or does not exist. */
  show(missing: readonly string[]): void;
}

/** A millimetre in pixels, as style sheets count it. */
const millimetre = 96 / 25.4;

/** Room within the margins of a page: those of `@page` in the style of the sheet. */
const pageHeight = 281 * millimetre;

/** Longest part of an unknown slug that is named: the address may hold anything. */
const longestNameCharacters = 30;

const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));

/** « 1 fiche », « 3 fiches »: both texts in one, cut by a bar. */
function toCount(count: number, texts: string | undefined): string {
  const [one = '', many = ''] = (texts ?? '').split('|');
  return fill(count > 1 ? many : one, { count });
}

/** Makes the tools of a sheet: title, order, count of pages, address. */
export function createEditor(sheet: OwnSheet, { getChoice, setChoice, announce }: EditorContext): SheetEditor {
  const section = sheet.querySelector('section');
  const list = sheet.querySelector('ul');
  const template = sheet.querySelector('template');
  const [form, moves] = template?.content.children ?? [];
  if (!section || !list || !(form instanceof HTMLFormElement) || !moves) throw new Error('own-sheet is not whole');
  template?.before(form);
  const title = form.querySelector('input');
  const output = form.querySelector('output');
  const print = document.querySelector('print-button button');
  const printWhole = print?.textContent ?? '';
  const unknownSlugs = sheet.querySelector('.unknown');
  /** Entries that the page does not hold, once they have been asked for. */
  let isFetching = false;
  /** Whether they have all been told to the sheet. */
  let isComplete = false;
  /** What gets the focus back once the list is made anew. */
  let refocus: (() => HTMLElement | null | undefined) | undefined;

  const count = (): void => {
    const entries = list.children.length;
    const pages = measure(section);
    if (print) print.textContent = entries > 0 ? `${printWhole} (${toCount(entries, sheet.dataset.entries)})` : printWhole;
    if (!output) return;
    output.value = `${toCount(entries, sheet.dataset.entries)} · ${toCount(pages, sheet.dataset.pages)}`;
    if (pages > 2) output.value += `. ${sheet.dataset.tooLong}`;
    output.toggleAttribute('data-warns', pages > 2);
  };

  const fetchOthers = async (): Promise<void> => {
    const response = await fetch(sheet.dataset.others ?? '');
    const entries = (await response.json()) as OtherEntry[];
    const pick = document.querySelector('[data-entry] sheet-pick');
    isComplete = true;
    if (pick) sheet.add(new Map(entries.map((entry) => [entry.slug, createLine(entry, pick)])));
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // Keeping it again writes it in the address.
    setChoice(getChoice());
    const { doneStatus, refusedStatus } = copyTexts;
    navigator.clipboard.writeText(location.href).then(
      () => announce(doneStatus),
      () => announce(refusedStatus),
    );
  });
  form.addEventListener('reset', () => setChoice({ slugs: [], title: '' }));
  title?.addEventListener('input', () => setChoice({ ...getChoice(), title: title.value.trim() }));

  list.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    const line = button?.closest<HTMLElement>('[data-entry]');
    const slug = line?.dataset.entry;
    if (!button || !slug) return;
    refocus = () => {
      const buttons = [...list.querySelectorAll<HTMLButtonElement>(`[data-entry="${slug}"] button`)];
      return buttons.find(({ value, disabled }) => value === button.value && !disabled) ?? buttons.find(({ disabled }) => !disabled);
    };
    // Slugs that are left out have no place here, nor in the address any longer.
    const shown = [...list.querySelectorAll<HTMLElement>('[data-entry]')].map(({ dataset }) => dataset.entry ?? '');
    const next = move({ ...getChoice(), slugs: shown }, slug, button.value === '1' ? 1 : -1);
    setChoice(next);
    const name = line.querySelector('a')?.textContent ?? slug;
    announce(fill(sheet.dataset.moved ?? '', { title: name, place: next.slugs.indexOf(slug) + 1, count: shown.length }));
  });
  list.addEventListener(
    'change',
    ({ target }) => {
      const place = [...list.children].findIndex((line) => target instanceof Node && line.contains(target));
      refocus = () =>
        (list.children[Math.min(place, list.children.length - 1)] ?? document.querySelector('.lines li'))?.querySelector('input');
    },
    { capture: true },
  );
  // Values, shell and length of options change how high a line is.
  for (const type of ['input', 'change'])
    document.querySelector('command-settings')?.addEventListener(type, () => requestAnimationFrame(count));
  void document.fonts.ready.then(count);

  return {
    show(missing) {
      // Offline, what could not be fetched is asked for again at the next change.
      if (missing.length > 0 && !isComplete && !isFetching) {
        isFetching = true;
        void fetchOthers().catch(() => {
          isFetching = false;
        });
      }
      for (const [index, line] of [...list.children].entries()) {
        const copy = moves.cloneNode(true) as Element;
        const name = line.querySelector('a')?.textContent ?? '';
        for (const button of copy.querySelectorAll('button')) {
          button.ariaLabel += ` : ${name}`;
          button.disabled = button.value === '1' ? index === list.children.length - 1 : index === 0;
        }
        // Boxes that were ticked while this script was on its way are told one after the other, of one list.
        line.querySelector('sheet-pick ~ .moves')?.remove();
        line.querySelector('sheet-pick')?.after(copy);
      }
      if (title && title !== document.activeElement) title.value = getChoice().title;
      if (unknownSlugs) {
        const names = (isComplete ? missing : []).map((slug) => `« ${slug.slice(0, longestNameCharacters)} »`).join(', ');
        unknownSlugs.textContent = names && fill(sheet.dataset.unknown ?? '', { slugs: names });
      }
      count();
      refocus?.()?.focus();
      refocus = undefined;
    },
  };
}

/** How many pages a sheet takes: it is laid out as on paper, unseen, and measured. */
function measure(section: HTMLElement): number {
  if (section.hidden) return 0;
  const paper = section.cloneNode(true) as HTMLElement;
  for (const tool of paper.querySelectorAll('sheet-pick, .screen-only, template')) tool.remove();
  paper.classList.add('measure');
  section.after(paper);
  const heightOf = (element: Element | null) => element?.getBoundingClientRect().height ?? 0;
  const heights = [...paper.querySelectorAll('li, .foot')].map(heightOf);
  const pages = countPages(heights, { page: pageHeight, head: heightOf(paper.querySelector('h2')), columns: 2 });
  paper.remove();
  return pages;
}
