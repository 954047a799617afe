import type { SearchBox } from './search-box.ts';

/** The search page: its field holds what the address asks (`?q=`), and the address follows what is typed. */
class SearchPage extends HTMLElement {
  #box: Promise<SearchBox> | undefined;

  connectedCallback(): void {
    this.#box ??= import('./search-box.ts').then(({ createSearchBox }) => {
      const box = createSearchBox({ index: this.dataset.index ?? '' });
      this.append(box);
      return box;
    });
    const asked = new URL(location.href).searchParams.get('q');
    void this.#box.then((box) => {
      box.focus();
      if (asked) box.ask(asked);
    });
    this.addEventListener('input', ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      const url = new URL(location.href);
      if (target.value === '') url.searchParams.delete('q');
      else url.searchParams.set('q', target.value);
      history.replaceState(null, '', url);
    });
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
