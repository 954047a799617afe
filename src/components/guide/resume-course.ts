import { findLast } from './read-pages.ts';

/** On the home page: the way back to where the reader was. */
class ResumeCourse extends HTMLElement {
  connectedCallback(): void {
    const last = findLast();
    if (!last) return;
    const link = document.createElement('a');
    link.href = last.path;
    link.textContent = last.title;
    this.append(link);
    this.hidden = false;
  }
}

customElements.define('resume-course', ResumeCourse);
