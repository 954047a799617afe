import { loadOwnSheet } from './load-own-sheet.ts';

/** Opens the browser's own print dialog, once the sheet is whole and holds on its pages. */
class PrintButton extends HTMLElement {
  /** What fits the pages to the reader's settings; nothing before there are any. */
  #fitting: Promise<void> | undefined;

  connectedCallback(): void {
    const own = loadOwnSheet();
    this.addEventListener('click', async () => {
      await (await own())?.whole();
      await this.#fitting;
      print();
    });
    const settings = document.querySelector('command-settings');
    settings?.addEventListener('apply', () => {
      this.#fitting = import('./fit-pages.ts').then(({ fitPages }) => fitPages());
    });
    // They may have been applied before.
    void settings?.apply?.();
  }
}

customElements.define('print-button', PrintButton);
