/** « Sur cette page »: open where there is room for it, and marks the section that is being read. */
class PageSections extends HTMLElement {
  connectedCallback(): void {
    const details = this.querySelector('details');
    const isWide = matchMedia('(width >= 62rem)');
    const unfold = () => details?.toggleAttribute('open', isWide.matches);
    isWide.onchange = unfold;
    unfold();

    const links = [...this.querySelectorAll('a')];
    const headings = links.map(({ hash }) => document.getElementById(hash.slice(1)));
    const mark = () => {
      const read = headings.findLastIndex((heading) => heading && heading.getBoundingClientRect().top < innerHeight * 0.4);
      for (const [index, link] of links.entries()) link.ariaCurrent = index === read ? 'true' : null;
    };
    // Everything above the line counts as seen, so that a jump over several sections is noticed as well.
    const observer = new IntersectionObserver(mark, { rootMargin: '999999px 0px -60%' });
    for (const heading of headings) if (heading) observer.observe(heading);
  }
}

customElements.define('page-sections', PageSections);
