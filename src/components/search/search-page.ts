/** The search page: its field holds what the address asks (`?q=`), and the address follows what is typed. */
class SearchPage extends HTMLElement {
  connectedCallback(): void {
    const box = this.querySelector('search-box');
    const asked = new URL(location.href).searchParams.get('q');
    if (!box) return;
    customElements.whenDefined('search-box').then(() => {
      if (asked) box.ask(asked);
    });
    box.querySelector('input')?.focus();
    box.addEventListener('input', ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      const url = new URL(location.href);
      if (target.value === '') url.searchParams.delete('q');
      else url.searchParams.set('q', target.value);
      history.replaceState(null, '', url);
    });
  }
}

customElements.define('search-page', SearchPage);
