import { searchTexts } from '../../ui-search.ts';
import { askedState } from './asked-state.ts';
import { create } from './create.ts';
import { createSearchBox, type SearchBox } from './search-box.ts';

/** The search in a dialog over the page. */
export class SearchModal {
  readonly #dialog = create('dialog', { ariaLabel: searchTexts.dialog });
  readonly #box: SearchBox;

  /** @param host where the dialog is put; its form leads to the search page */
  constructor(host: HTMLElement) {
    const form = create('form', { method: 'dialog' });
    form.append(create('button', { type: 'submit', className: 'close', textContent: searchTexts.close }));
    const page = host.querySelector('form')?.action ?? '';
    this.#box = createSearchBox({ index: new URL('../pagefind/', page).pathname, page, close: form, suggests: true });
    this.#dialog.append(this.#box);
    // Whoever comes back from an answer finds the question again.
    this.#box.addEventListener('leave', () => history.replaceState({ ...history.state, [askedState]: this.#box.query }, ''));
    this.#dialog.addEventListener('close', () => history.replaceState({ ...history.state, [askedState]: undefined }, ''));
    // A transition that another page breaks off is no mistake.
    addEventListener('pageswap', (event) => {
      const { viewTransition } = event as Event & { viewTransition?: { ready: Promise<void>; finished: Promise<void> } };
      for (const step of [viewTransition?.ready, viewTransition?.finished]) step?.catch(() => {});
    });
    // The header it stands in prepares its settings for who comes near: who searches does not.
    for (const sign of ['focusin', 'pointerover']) this.#dialog.addEventListener(sign, (event) => event.stopPropagation());
    // A click beside the dialog is a click on its backdrop.
    this.#dialog.addEventListener('click', ({ target }) => {
      if (target === this.#dialog) this.#dialog.close();
    });
    host.append(this.#dialog);
  }

  /** Shows the search. @param typed what its field holds then; as it was left when empty */
  open(typed: string): void {
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#box.focus();
    if (typed !== '') this.#box.ask(typed);
  }
}
