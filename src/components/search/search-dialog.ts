/** Opens the search from its button or with Ctrl+K, ⌘K; on the search page, goes to its field instead. */
class SearchDialog extends HTMLElement {
  readonly #dialog = this.querySelector('dialog');

  connectedCallback(): void {
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.open();
    });
    document.addEventListener('keydown', this.#shortcut);
    // A click beside the dialog is a click on its backdrop.
    this.#dialog?.addEventListener('click', (event) => {
      if (event.target === this.#dialog) this.#dialog?.close();
    });
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#shortcut);
  }

  readonly #shortcut = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.open();
  };

  /** Shows the search and puts the cursor in its field. */
  open(): void {
    const field = (this.#dialog ?? document).querySelector<HTMLInputElement>('search-box input');
    if (this.#dialog && !this.#dialog.open) this.#dialog.showModal();
    field?.focus();
    field?.select();
  }
}

customElements.define('search-dialog', SearchDialog);

export type { SearchDialog };

declare global {
  interface HTMLElementTagNameMap {
    'search-dialog': SearchDialog;
  }
}
