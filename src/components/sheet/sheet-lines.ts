import { sheetTexts as texts } from '../../ui-sheet.ts';
import { moveTo } from '../choice/move-to.ts';
import type { EditorContext } from './editor-context.ts';
import { isOwnLine } from './own-line.ts';
import { createMoves } from './sheet-tools.ts';
import { format } from './sheet-words.ts';

/** Finds what gets the focus. */
export type Find = () => HTMLElement | null | undefined;

/** What the lines need of the editor. */
interface LinesContext extends Pick<EditorContext, 'getChoice' | 'setChoice' | 'announce'> {
  /** Asks for the focus once the list is made anew. */
  refocus(find: Find): void;
  /** Takes a line to where lines are written, to be written again. */
  edit(item: string): void;
  /** Writes something else in the place of a line. */
  replace(item: string, command: string): void;
  /** What has the focus where no line is left. */
  fallback: HTMLElement;
}

/** What a line is called: its title or, where it has none, its command. */
const nameOf = (line: HTMLElement): string =>
  [...line.querySelectorAll(':scope > :is(b, i, h3, a:not(.explain), code)')].map(({ textContent }) => textContent).find(Boolean) ?? '';

/** Lines of the reader's own sheet, their names, and what moves them or takes them away. */
export class SheetLines {
  readonly #list: HTMLElement;
  readonly #context: LinesContext;

  /** @param list what holds them, on one page or on two */
  constructor(list: HTMLElement, context: LinesContext) {
    this.#list = list;
    this.#context = context;
    this.#followDrag();
    list.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      const line = button?.closest<HTMLElement>('[data-entry]');
      if (button && line?.dataset.entry) this.#press(button, line, line.dataset.entry);
    });
    list.addEventListener('change', ({ target }) => this.#keepPlace(target), { capture: true });
  }

  /** In order, those of both pages. */
  getAll(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('.lines > li')];
  }

  getItems(): string[] {
    return this.getAll().map(({ dataset }) => dataset.entry ?? '');
  }

  /** Names of the values that they are written with. */
  getFilled(): string[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[data-filled]')].map(({ dataset }) => dataset.placeholder ?? '');
  }

  /** Gives each line its name and its buttons. @param foreign items that someone else wrote */
  equip(foreign: ReadonlySet<string>): void {
    const lines = this.getAll();
    const names = lines.map(nameOf);
    for (const [index, line] of lines.entries()) {
      const item = line.dataset.entry ?? '';
      const title = names[index] ?? '';
      // Two lines may bear one title, and only their place tells them apart.
      const isShared = names.indexOf(title) !== names.lastIndexOf(title);
      const name = isShared ? format(texts.numbered, { title, place: index + 1 }) : title;
      line.dataset.name = title;
      line.toggleAttribute('data-shared', isShared);
      const moves = createMoves(name, isOwnLine(item));
      line.toggleAttribute('data-foreign', foreign.has(item));
      for (const button of moves.querySelectorAll('button'))
        if (!['edit', 'remove'].includes(button.value)) button.disabled = button.value === '1' ? index === lines.length - 1 : index === 0;
      line.draggable = true;
      // Boxes that were ticked while this script was on its way are told one after the other, of one list.
      line.querySelector('.moves')?.remove();
      const pick = line.querySelector('sheet-pick');
      if (pick) pick.after(moves);
      else line.prepend(moves);
    }
  }

  /** Tells apart again the boxes of lines that bear one title: those that turned the page forgot the name that they were given. */
  nameBoxes(): void {
    for (const [index, line] of this.getAll().entries()) {
      const box = line.matches('[data-shared]') ? line.querySelector('input') : undefined;
      if (box) box.ariaLabel = `${box.title}\u00a0: ${format(texts.numbered, { title: line.dataset.name ?? '', place: index + 1 })}`;
    }
  }

  /** Moves a line that is dragged to where it is dropped, which is shown. */
  #followDrag(): void {
    const { getChoice, setChoice, announce } = this.#context;
    let dragged: string | undefined;
    let over: HTMLElement | undefined;
    const point = (line?: HTMLElement): void => {
      over?.removeAttribute('data-over');
      over = line?.dataset.entry === dragged ? undefined : line;
      const items = this.getItems();
      if (over) over.dataset.over = items.indexOf(over.dataset.entry ?? '') < items.indexOf(dragged ?? '') ? 'before' : 'after';
    };
    const leave = (): void => {
      point();
      dragged = undefined;
    };
    this.#list.addEventListener('dragstart', ({ target, dataTransfer }) => {
      dragged = target instanceof HTMLElement ? target.dataset.entry : undefined;
      dataTransfer?.setData('text/plain', dragged ?? '');
    });
    this.#list.addEventListener('dragover', (event) => {
      if (dragged === undefined) return;
      event.preventDefault();
      point((event.target instanceof Element && event.target.closest<HTMLElement>('[data-entry]')) || undefined);
    });
    this.#list.addEventListener('dragend', leave);
    this.#list.addEventListener('drop', (event) => {
      const item = over?.dataset.entry;
      const line = this.getAll().find(({ dataset }) => dataset.entry === dragged);
      if (dragged === undefined || item === undefined || !line) return;
      event.preventDefault();
      const items = this.getItems();
      announce(format(texts.moved, { title: line.dataset.name ?? nameOf(line), place: items.indexOf(item) + 1, count: items.length }));
      setChoice(moveTo(getChoice(), dragged, getChoice().slugs.indexOf(item)));
      leave();
    });
  }

  /** Does what a button of a line says; the focus stays with the line. */
  #press(button: HTMLButtonElement, line: HTMLElement, slug: string): void {
    const { getChoice, setChoice, announce, refocus } = this.#context;
    const shown = this.getItems();
    const place = shown.indexOf(slug);
    refocus(() => this.#findAgain(slug, button.value, place));
    const choice = getChoice();
    const title = line.dataset.name ?? nameOf(line);
    if (button.value === 'edit') {
      refocus(() => undefined);
      this.#context.edit(slug);
      return;
    }
    if (button.value === 'fix') {
      this.#context.replace(slug, button.dataset.fixed ?? '');
      return;
    }
    if (button.value === 'remove') {
      setChoice({ ...choice, slugs: choice.slugs.filter((other) => other !== slug) });
      announce(format(texts.removed, { title }));
      return;
    }
    // Those that are not shown keep their place: a line goes past its neighbour in sight.
    const to = button.value === 'top' ? 0 : place + Number(button.value);
    setChoice(moveTo(choice, slug, choice.slugs.indexOf(shown[to] ?? slug)));
    announce(format(texts.moved, { title, place: to + 1, count: shown.length }));
  }

  /** The button of a line, found again once the list is made anew; where the line is gone, that of the one that took its place. */
  #findAgain(slug: string, value: string, place: number): HTMLElement {
    const lines = this.getAll();
    const line = lines.find(({ dataset }) => dataset.entry === slug) ?? lines[Math.min(place, lines.length - 1)];
    const found = [...(line?.querySelectorAll<HTMLButtonElement>('.moves button') ?? [])].filter(({ disabled }) => !disabled);
    return found.find((button) => button.value === value) ?? found[0] ?? this.#context.fallback;
  }

  /** A line whose box is no longer ticked goes: the focus is for the one that takes its place. */
  #keepPlace(target: EventTarget | null): void {
    const place = this.getAll().findIndex((line) => target instanceof Node && line.contains(target));
    this.#context.refocus(() => {
      const lines = this.getAll();
      return lines[Math.min(place, lines.length - 1)]?.querySelector<HTMLElement>('input, button') ?? this.#context.fallback;
    });
  }
}
