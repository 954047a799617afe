import { comingSheet } from './coming-sheet.ts';
import { loadOwnSheet } from './load-own-sheet.ts';

/** Opens the browser's own print dialog, once the sheet is whole and holds on its pages. */
class PrintButton extends HTMLElement {
  /** What fits the pages to the reader's settings; nothing before there are any. */
  #fitting: Promise<void> | undefined;

  connectedCallback(): void {
    const own = loadOwnSheet();
    const printWhole = async () => {
      await (await own())?.whole();
      await this.#fitting;
      print();
    };
    this.addEventListener('click', printWhole);
    // Asked for by its keys before one's own sheet holds all of its lines: once only, lest a lost connection forbid to print.
    let isAwaited = false;
    addEventListener('keydown', (event) => {
      if (
        event.key !== 'p' ||
        !(event.ctrlKey || event.metaKey) ||
        isAwaited ||
        !own() ||
        document.querySelector(`:root:not([data-${comingSheet}]) [data-pages]:not([data-partial])`)
      )
        return;
      isAwaited = true;
      event.preventDefault();
      void printWhole();
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
