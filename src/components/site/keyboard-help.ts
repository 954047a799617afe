/** The button that opens the list of keys, which is made when it is first asked for. */
class KeyboardHelp extends HTMLElement {
  #opening: Promise<() => void> | undefined;

  connectedCallback(): void {
    this.addEventListener('click', this.#open);
  }

  readonly #open = async ({ target }: Event): Promise<void> => {
    if (!(target instanceof HTMLButtonElement) || target.closest('dialog')) return;
    this.#opening ??= import('./keyboard-dialog.ts').then((keyboard) => keyboard.createKeyboardDialog(this));
    try {
      (await this.#opening)();
    } catch {
      // No network: the next press tries again.
      this.#opening = undefined;
    }
  };
}

customElements.define('keyboard-help', KeyboardHelp);
