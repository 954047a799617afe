/** The search as it stands with its answers, on the page that shows every part of the site. */
class SearchSample extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const { createSearchBox } = await import('../../components/search/search-box.ts');
    const box = createSearchBox({ index: this.dataset.index ?? '' });
    this.append(box);
    box.ask(this.dataset.query ?? '');
  }
}

customElements.define('search-sample', SearchSample);

export type { SearchSample };
