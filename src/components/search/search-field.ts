/** The home page's field looks like one and opens the search, where one types. */
class SearchField extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('form')?.addEventListener('submit', (event) => {
      const dialog = document.querySelector('search-dialog');
      if (!dialog) return;
      event.preventDefault();
      dialog.open();
    });
  }
}

customElements.define('search-field', SearchField);
