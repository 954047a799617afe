import { choiceEvent, getChoice, getKept, getReceived, readAddress, receive, setChoice, writeAddress } from '../choice/chosen.ts';
import { announce } from '../site/status.ts';
import { readStored, store } from '../site/storage.ts';
import { copyFirst } from '../snippet/written-forms.ts';
import type { FirstChoice, SheetEditor } from './sheet-editor.ts';

/** The reader's own sheet, made of lines of the page. What edits it is loaded with the first entry, or when it is asked for. */
export class OwnSheet extends HTMLElement {
  /** Every entry that can be chosen, by slug. */
  readonly #lines = new Map<string, HTMLElement>();
  /** Those of the whole sheet. */
  readonly #printed = new Map<string, HTMLElement>();
  /** What was chosen when the page came. */
  first: FirstChoice = { choice: getChoice(), received: getReceived() };
  #editor: Promise<SheetEditor> | undefined;

  connectedCallback(): void {
    for (const line of document.querySelectorAll<HTMLElement>('[data-entry]')) this.#printed.set(line.dataset.entry ?? '', line);
    this.add(this.#printed);
    addEventListener(choiceEvent, this.#show);
  }

  disconnectedCallback(): void {
    removeEventListener(choiceEvent, this.#show);
  }

  /** More entries to choose from. */
  add(lines: ReadonlyMap<string, HTMLElement>): void {
    for (const [slug, line] of lines) this.#lines.set(slug, line);
    this.#show();
  }

  /** Waits for all that was chosen, as large as its page holds it. */
  async whole(): Promise<void> {
    await (await this.#editor)?.whole();
  }

  /** Shows the sheet of an address in its compact form. */
  async open(short: string): Promise<void> {
    const { readShort } = await import('./sheet-editor.ts');
    const choice = await readShort(this, short);
    if (choice) receive(choice);
    else writeAddress();
  }

  /** Brings the tools. */
  edit(): void {
    this.#editor ??= import('./sheet-editor.ts').then(({ createEditor }) =>
      createEditor(this, this.first, { getChoice, setChoice, getKept, getReceived, receive, readStored, store, announce }),
    );
  }

  readonly #show = (): void => {
    const { slugs, title } = getChoice();
    // An empty list in the address asks for the whole sheet.
    const wanted = new URLSearchParams(readAddress()).get('fiches') === '' ? [] : slugs;
    const chosen = wanted.filter((slug) => this.#lines.has(slug));
    const heading = this.querySelector<HTMLElement>('[data-title]');
    if (heading) heading.textContent = title || (heading.dataset.title ?? '');
    const section = this.querySelector('section');
    section?.toggleAttribute('hidden', chosen.length === 0);
    section?.toggleAttribute('data-partial', chosen.length < wanted.length);
    // Only what is printed is an entry of the sheet.
    for (const [slug, line] of this.#printed) {
      if (chosen.length > 0) delete line.dataset.entry;
      else line.dataset.entry = slug;
    }
    const list = this.querySelector('.lines');
    // What stood on a second page comes back.
    if (list) list.parentElement?.replaceChildren(list);
    list?.replaceChildren(
      ...chosen.flatMap((slug) => {
        const line = this.#lines.get(slug);
        if (!line) return [];
        const copy = copyFirst(line);
        copy.dataset.entry = slug;
        return [copy];
      }),
    );
    // When the page comes, the settings are not there yet: they apply to all that they find.
    void document.querySelector('command-settings')?.apply?.();
    if (wanted.length > 0) this.edit();
    void this.#editor?.then((editor) => editor.show(wanted.filter((slug) => !this.#lines.has(slug))));
  };
}

/** Makes the sheet of a page what it is. @param first what was chosen when the page came @param isAsked whether its tools are asked for, be it empty */
export function defineOwnSheet(first: FirstChoice, isAsked: boolean): OwnSheet {
  customElements.define('own-sheet', OwnSheet);
  const sheet = document.querySelector('own-sheet');
  if (!(sheet instanceof OwnSheet)) throw new Error('no own-sheet');
  sheet.first = first;
  // Asked for while nothing is chosen: they show how things are.
  if (isAsked) {
    sheet.edit();
    sheet.add(new Map());
  }
  return sheet;
}
