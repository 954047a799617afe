import { keepLast, keepRead, readAll, readEvent } from './read-pages.ts';

/** At the end of a page of the course: who reaches it has read the page. The menu shows which ones were, and which sessions are done. */
class CourseProgress extends HTMLElement {
  connectedCallback(): void {
    keepLast(location.pathname, document.querySelector('h1')?.textContent?.trim() ?? '');
    new IntersectionObserver((seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      keepRead(location.pathname);
      this.#show();
    }).observe(this);
    this.#show();
    // A page that was put aside comes back as it was.
    for (const name of ['pageshow', readEvent]) addEventListener(name, () => this.#show());
  }

  #show(): void {
    const read = readAll();
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.rail .pages a')) {
      if (!read.has(link.pathname) || link.hasAttribute('data-read')) continue;
      link.setAttribute('data-read', '');
      const told = document.createElement('span');
      told.className = 'visually-hidden';
      told.textContent = ` (${this.dataset.read})`;
      link.append(told);
    }
  }
}

customElements.define('course-progress', CourseProgress);
