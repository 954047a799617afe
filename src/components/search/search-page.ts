import { toAddressWords } from './address-words.ts';
import type { SearchBox } from './search-box.ts';

/**
 * The search in a page: its field holds what the address asks (`?q=`), and the address follows what is typed. On the page
 * that stands for those that do not exist (`data-absent`), it looks for the words of the address.
 */
class SearchPage extends HTMLElement {
  #box: Promise<SearchBox> | undefined;

  connectedCallback(): void {
    this.#box ??= import('./search.ts').then(({ createSearchBox }) => {
      const box = createSearchBox({ index: this.dataset.index ?? '', hint: this.dataset.hint ?? '' });
      // Without the search, what is below is all there is.
      box.addEventListener('fail', () => this.#isAsked(''));
      this.append(box);
      return box;
    });
    if (this.dataset.absent !== undefined) {
      const words = toAddressWords(location.pathname.slice(import.meta.env.BASE_URL.length));
      this.#isAsked(words);
      if (words !== '')
        this.#box.then(
          (box) => box.ask(words),
          () => this.#isAsked(''),
        );
      return;
    }
    const asked = new URL(location.href).searchParams.get('q');
    this.#isAsked(asked ?? '');
    void this.#box.then((box) => {
      box.focus();
      if (asked) box.ask(asked);
    });
    this.addEventListener('input', ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      this.#isAsked(target.value);
      const url = new URL(location.href);
      if (target.value === '') url.searchParams.delete('q');
      else url.searchParams.set('q', target.value);
      history.replaceState(null, '', url);
    });
  }

  /** What is asked takes the place of what is below, from the start: answers push nothing down. */
  #isAsked(text: string): void {
    this.toggleAttribute('data-asked', text.trim() !== '');
  }

  /** Puts the cursor in the field. */
  override focus(): void {
    void this.#box?.then((box) => box.focus());
  }
}

customElements.define('search-page', SearchPage);

declare global {
  interface HTMLElementTagNameMap {
    'search-page': SearchPage;
  }
}
