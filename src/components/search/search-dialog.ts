import { askedState } from './asked-state.ts';
import type { SearchModal } from './search-modal.ts';

/** Opens the search from its button or with Ctrl+K, Cmd+K; on the search page, goes to its field instead. */
class SearchDialog extends HTMLElement {
  #modal: Promise<SearchModal> | undefined;
  /** What is typed while the search is on its way; undefined when it is not. */
  #typed: string | undefined;

  connectedCallback(): void {
    this.addEventListener('submit', (event) => {
      // The form that closes the dialog, which stands in here, asks for nothing.
      if (event.target instanceof HTMLFormElement && event.target.method === 'dialog') return;
      event.preventDefault();
      this.open();
    });
    // A reader who comes near is about to open it.
    for (const sign of ['pointerenter', 'focusin']) this.addEventListener(sign, () => this.prepare(), { once: true });
    document.addEventListener('keydown', this.#shortcut);
    const left: unknown = history.state?.[askedState];
    if (typeof left === 'string' && left !== '') void this.open(left);
  }

  readonly #shortcut = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (ctrlKey || metaKey) {
      if (key.toLowerCase() !== 'k' || shiftKey || altKey) return;
      event.preventDefault();
      this.open();
    } else if (this.#typed !== undefined && key.length === 1 && !altKey) {
      event.preventDefault();
      this.#typed += key;
    }
  };

  /** Loads the search, its engine included. */
  prepare(): void {
    this.#load().catch(() => {
      // No network: the search page says more when it is asked for.
      this.#modal = undefined;
    });
  }

  #load(): Promise<SearchModal> {
    this.#modal ??= import('./search.ts').then((search) => new search.SearchModal(this));
    return this.#modal;
  }

  /**
   * Shows the search and puts the cursor in its field.
   *
   * @param key what was typed before it opened: the beginning of the question
   */
  async open(key = ''): Promise<void> {
    const page = document.querySelector('search-page');
    if (page) return page.focus();
    if (this.#typed !== undefined) {
      this.#typed += key;
      return;
    }
    this.#typed = key;
    try {
      const modal = await this.#load();
      modal.open(this.#typed);
    } catch {
      this.querySelector('form')?.submit();
    } finally {
      this.#typed = undefined;
    }
  }
}

customElements.define('search-dialog', SearchDialog);

export type { SearchDialog };

declare global {
  interface HTMLElementTagNameMap {
    'search-dialog': SearchDialog;
  }
}
