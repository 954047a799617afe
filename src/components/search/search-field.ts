/** The home page's field looks like one and opens the search, where one types; a letter typed on it is the first of the question. */
class SearchField extends HTMLElement {
  connectedCallback(): void {
    const dialog = document.querySelector('search-dialog');
    for (const sign of ['pointerenter', 'focusin']) this.addEventListener(sign, () => dialog?.prepare(), { once: true });
    this.addEventListener('submit', (event) => {
      if (!dialog) return;
      event.preventDefault();
      void dialog.open();
    });
    this.addEventListener('keydown', (event) => {
      const { key, ctrlKey, metaKey, altKey } = event;
      // The space bar presses the button.
      if (!dialog || key.length !== 1 || key === ' ' || ctrlKey || metaKey || altKey) return;
      event.preventDefault();
      event.stopPropagation();
      void dialog.open(key);
    });
  }
}

customElements.define('search-field', SearchField);

export {};
