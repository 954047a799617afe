/** The home page's field looks like one and opens the search, where one types; a letter typed on it is the first of the question. */
class SearchField extends HTMLElement {
  connectedCallback(): void {
    const open = (event: Event) => {
      const dialog = document.querySelector('search-dialog');
      if (!dialog) return;
      if (event.type === 'submit') event.preventDefault();
      dialog.open();
    };
    this.addEventListener('submit', open);
    this.addEventListener('keydown', (event) => {
      const { key, ctrlKey, metaKey, altKey } = event;
      // The space bar presses the button. Any other sign goes where the cursor now is: the browser types it in the field.
      if (key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey) open(event);
    });
  }
}

customElements.define('search-field', SearchField);
