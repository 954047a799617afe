/** What may be wider than the screen, such as a table: reached with the keyboard, and named, while it scrolls. */
class ScrollArea extends HTMLElement {
  connectedCallback(): void {
    new ResizeObserver(() => {
      const scrolls = this.scrollWidth > this.clientWidth;
      this.toggleAttribute('tabindex', scrolls);
      if (scrolls) this.tabIndex = 0;
      this.role = scrolls ? 'group' : null;
      this.ariaLabel = scrolls ? (this.dataset.label ?? null) : null;
    }).observe(this);
  }
}

customElements.define('scroll-area', ScrollArea);
