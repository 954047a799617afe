import { keepRead, readEvent } from '../guide/read-pages.ts';
import { readStored, store } from '../site/storage.ts';
import { readDoneSteps, toStorageKey, writeDoneSteps } from './done-steps.ts';

/** How far one is in a session: a tick at the foot of each step, and their count; kept in the browser. */
class ExerciseProgress extends HTMLElement {
  #key = toStorageKey(this.dataset.slug ?? '');
  #steps = this.dataset.steps?.split(' ') ?? [];
  #done = new Set<string>();
  /** What « Tout décocher » took away. */
  #undone: Set<string> | undefined;
  #boxes = new Map<string, HTMLInputElement>();
  /** The way to each step in the list of what the page holds. */
  #links = new Map<string, HTMLAnchorElement>();

  connectedCallback(): void {
    for (const step of this.#steps) this.#addBox(step);
    this.querySelector('button')?.addEventListener('click', () => {
      // The same button takes it back, until something else is ticked.
      if (this.#undone) this.#keep(this.#undone);
      else this.#keep(new Set(), this.#done);
    });
    // Another tab, and a page that comes back from the browser's memory.
    addEventListener('storage', ({ key }) => key === this.#key && this.#read());
    addEventListener('pageshow', () => this.#read());
    this.#read();
  }

  /** At the foot of the step, where one is when it is done. */
  #addBox(step: string): void {
    const heading = document.getElementById(step);
    if (!heading) return;
    let last: Element = heading;
    while (last.nextElementSibling && !last.nextElementSibling.matches('h2, h3')) last = last.nextElementSibling;
    const label = document.createElement('label');
    label.className = 'step-done';
    const box = document.createElement('input');
    box.type = 'checkbox';
    const name = document.createElement('span');
    name.className = 'visually-hidden';
    name.textContent = ` : ${heading.textContent}`;
    label.append(box, this.dataset.done ?? '', name);
    last.after(label);
    box.onchange = () => {
      const done = new Set(this.#done);
      if (!done.delete(step)) done.add(step);
      this.#keep(done);
    };
    this.#boxes.set(step, box);
    const link = document.querySelector<HTMLAnchorElement>(`page-sections a[href="#${step}"]`);
    if (link) this.#links.set(step, link);
  }

  #read(): void {
    this.#show(readDoneSteps(readStored(this.#key), this.#steps));
  }

  #keep(done: Set<string>, undone?: Set<string>): void {
    this.#undone = undone;
    store(this.#key, writeDoneSteps(done));
    this.#show(done);
  }

  /** As the menu does of a page that was read: a sign, and a word for whoever does not see it. */
  #mark(step: string, isDone: boolean): void {
    const link = this.#links.get(step);
    if (!link || link.hasAttribute('data-read') === isDone) return;
    link.toggleAttribute('data-read', isDone);
    link.querySelector('.visually-hidden')?.remove();
    if (!isDone) return;
    const told = document.createElement('span');
    told.className = 'visually-hidden';
    told.textContent = ` (${this.dataset.stepDone})`;
    link.append(told);
  }

  #show(done: Set<string>): void {
    this.#done = done;
    for (const [step, box] of this.#boxes) {
      box.checked = done.has(step);
      document.getElementById(step)?.toggleAttribute('data-done', done.has(step));
      this.#mark(step, done.has(step));
    }
    // Who has done all of it has no need to reach the foot of the page.
    if (this.#boxes.size > 0 && [...this.#boxes.keys()].every((step) => done.has(step))) {
      keepRead(location.pathname);
      dispatchEvent(new Event(readEvent));
    }
    const progress = this.querySelector('progress');
    if (progress) progress.value = done.size;
    const count = this.querySelector('[data-count]');
    if (count) count.textContent = String(done.size);
    // In a list only what is under way is said.
    this.hidden = this.#boxes.size === 0 && done.size === 0;
    const button = this.querySelector('button');
    if (!button) return;
    button.hidden = done.size === 0 && !this.#undone;
    button.textContent = (this.#undone ? this.dataset.undo : this.dataset.restart) ?? '';
  }
}

customElements.define('exercise-progress', ExerciseProgress);
