import { choiceEvent, getChoice, setChoice } from '../choice/chosen.ts';
import { announce } from '../site/status.ts';
import { copyFirst } from '../snippet/snippet-forms.ts';
import type { SheetEditor } from './sheet-editor.ts';

/** The reader's own sheet, made of lines of the page. What edits it is loaded with the first entry. */
class OwnSheet extends HTMLElement {
  /** Every entry that can be chosen, by slug. */
  readonly #lines = new Map<string, HTMLElement>();
  /** Those of the whole sheet. */
  readonly #printed = new Map<string, HTMLElement>();
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

  readonly #show = (): void => {
    const { slugs, title } = getChoice();
    const chosen = slugs.filter((slug) => this.#lines.has(slug));
    const heading = this.querySelector<HTMLElement>('[data-title]');
    if (heading) heading.textContent = title || (heading.dataset.title ?? '');
    this.querySelector('section')?.toggleAttribute('hidden', chosen.length === 0);
    // Only what is printed is an entry of the sheet.
    for (const [slug, line] of this.#printed) {
      if (chosen.length > 0) delete line.dataset.entry;
      else line.dataset.entry = slug;
    }
    this.querySelector('ul')?.replaceChildren(
      ...chosen.flatMap((slug) => {
        const line = this.#lines.get(slug);
        if (!line) return [];
        const copy = copyFirst(line);
        copy.dataset.entry = slug;
        return [copy];
      }),
    );
    // When the page comes, the settings are not there yet: they apply to all that they find.
    document.querySelector('command-settings')?.apply?.();
    if (slugs.length > 0)
      this.#editor ??= import('./sheet-editor.ts').then(({ createEditor }) => createEditor(this, { getChoice, setChoice, announce }));
    void this.#editor?.then((editor) => editor.show(slugs.filter((slug) => !this.#lines.has(slug))));
  };
}

customElements.define('own-sheet', OwnSheet);
