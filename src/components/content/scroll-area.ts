/** What may be wider than the screen, such as a table: reached with the keyboard, and named, while it scrolls. */
class ScrollArea extends HTMLElement {
  connectedCallback(): void {
    new ResizeObserver(() => {
      const scrolls = this.scrollWidth > this.clientWidth;
      for (const [name, value] of [
        ['tabindex', '0'],
        ['role', 'group'],
        ['aria-label', this.dataset.label ?? ''],
      ] as const) {
        if (scrolls) this.setAttribute(name, value);
        else this.removeAttribute(name);
      }
    }).observe(this);
  }
}

customElements.define('scroll-area', ScrollArea);
