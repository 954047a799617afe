/** What may be wider than the screen, such as a table: reached with the keyboard, and named, while it scrolls; it fades where there is more. */
class ScrollArea extends HTMLElement {
  connectedCallback(): void {
    const tell = () => {
      const hidden = this.scrollWidth - this.clientWidth;
      this.toggleAttribute('tabindex', hidden > 0);
      if (hidden > 0) this.tabIndex = 0;
      this.role = hidden > 0 ? 'group' : null;
      this.ariaLabel = hidden > 0 ? (this.dataset.label ?? null) : null;
      this.toggleAttribute('data-more', this.scrollLeft < hidden - 1);
    };
    new ResizeObserver(tell).observe(this);
    this.onscroll = tell;
  }
}

customElements.define('scroll-area', ScrollArea);
