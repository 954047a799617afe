import type { SearchEngine } from '../../search/pagefind.ts';
import { toQuery } from '../../search/query.ts';
import type { Answer } from '../../search/ranking.ts';
import { toReaderCommand } from './reader-command.ts';

/** How long a reader stops typing before the number of results is said, in milliseconds. */
const pause = 400;

/** The search field: asks the engine as one types, shows the answers, moves among them with the keyboard. */
class SearchBox extends HTMLElement {
  #engine: Promise<SearchEngine> | undefined;
  #asking = new AbortController();
  /** What becomes of the last question: true once its answers are shown, false when they cannot be had. */
  #answered = Promise.resolve(true);
  #pause = 0;

  get #input(): HTMLInputElement {
    return this.#find('input');
  }

  get #list(): HTMLElement {
    return this.#find('[role=listbox]');
  }

  get #options(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[role=option]')];
  }

  get #selected(): HTMLElement | undefined {
    return this.#options.find((option) => option.ariaSelected === 'true');
  }

  connectedCallback(): void {
    this.addEventListener('focusin', () => void this.#load());
    this.#input.addEventListener('input', () => this.ask(this.#input.value));
    this.addEventListener('keydown', this.#move);
  }

  /** Searches for a text as if it had been typed. */
  ask(text: string): void {
    // Setting the value moves the cursor to the end.
    if (this.#input.value !== text) this.#input.value = text;
    this.#asking.abort();
    this.#asking = new AbortController();
    // What was chosen among the last answers does not answer this.
    this.#select(undefined);
    this.#answered = this.#answer(toQuery(text), this.#asking.signal);
  }

  #find<Found extends HTMLElement>(selector: string): Found {
    const found = this.querySelector<Found>(selector);
    if (!found) throw new Error(`search-box has no ${selector}`);
    return found;
  }

  #load(): Promise<SearchEngine> {
    this.#engine ??= import('../../search/pagefind.ts').then(({ loadSearchEngine }) => loadSearchEngine(this.dataset.engine ?? ''));
    // A failure is told when something is asked, and the next question tries again.
    this.#engine.catch(() => {
      this.#engine = undefined;
    });
    return this.#engine;
  }

  async #answer(query: string, signal: AbortSignal): Promise<boolean> {
    if (query === '') {
      this.#show([]);
      this.#say('');
      return true;
    }
    try {
      const { answers, total } = await (await this.#load()).search(query);
      if (signal.aborted) return true;
      this.#show(answers);
      this.#find('[data-nothing]').hidden = total > 0;
      this.#say(this.#count(answers.length, total));
      return true;
    } catch {
      if (signal.aborted) return true;
      this.#show([]);
      this.#say(this.dataset.failed ?? '');
      return false;
    }
  }

  #count(shown: number, total: number): string {
    const { none = '', one = '', many = '', first = '' } = this.dataset;
    if (total === 0) return none;
    if (total === 1) return one;
    return (shown < total ? first : many).replace('{shown}', String(shown)).replace('{count}', String(total));
  }

  /** A live region that changes at each key is noise: it speaks once the typing pauses. */
  #say(text: string): void {
    clearTimeout(this.#pause);
    this.#pause = window.setTimeout(() => {
      this.#find('[role=status]').textContent = text;
    }, pause);
  }

  #show(answers: readonly Answer[]): void {
    const kinds = JSON.parse(this.dataset.kinds ?? '{}') as Record<string, string>;
    this.#list.replaceChildren(...answers.map((answer, index) => this.#toOption(answer, index, kinds[answer.kind] ?? '')));
    this.#input.ariaExpanded = String(answers.length > 0);
    this.#find('[data-nothing]').hidden = true;
    this.#select(undefined);
  }

  #toOption({ entry, title, command, template, destroys, summary, href }: Answer, index: number, kind: string): HTMLAnchorElement {
    const option = document.createElement('a');
    option.role = 'option';
    option.id = `${this.#list.id}-${index}`;
    option.href = href;
    option.tabIndex = -1;
    option.ariaSelected = 'false';
    if (entry) option.dataset.entry = entry;
    if (destroys) option.dataset.destroys = '';
    // Text only: nothing that was indexed can become markup.
    const add = (tag: string, text: string) => {
      if (text === '') return;
      const element = document.createElement(tag);
      element.textContent = text;
      option.append(element);
    };
    add('strong', title);
    add('small', destroys ? (this.dataset.destroys ?? '') : kind);
    add('code', toReaderCommand(command, template));
    add('span', summary);
    return option;
  }

  #select(option: HTMLElement | undefined): void {
    for (const other of this.#options) other.ariaSelected = String(other === option);
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.#input.setAttribute('aria-activedescendant', option.id);
    else this.#input.removeAttribute('aria-activedescendant');
  }

  readonly #move = (event: KeyboardEvent): void => {
    if (event.isComposing || event.target !== this.#input) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      void this.#open();
      return;
    }
    const options = this.#options;
    const selected = this.#selected;
    // What is selected in the field is copied as anywhere else.
    if (event.key.toLowerCase() === 'c' && (event.ctrlKey || event.metaKey) && this.#input.selectionStart === this.#input.selectionEnd) {
      void this.#copy(selected);
      return;
    }
    const index = selected ? options.indexOf(selected) : -1;
    const go = (to: number) => {
      event.preventDefault();
      this.#select(options.at(to));
    };
    if (options.length === 0) return;
    switch (event.key) {
      case 'ArrowDown':
        go((index + 1) % options.length);
        break;
      case 'ArrowUp':
        go(index === -1 ? -1 : (index - 1 + options.length) % options.length);
        break;
    }
  };

  /** Copies the command of the chosen answer; what deletes data is asked for twice, as on its page. */
  async #copy(option: HTMLElement | undefined): Promise<void> {
    const text = option?.querySelector('code')?.textContent;
    if (!(option && text)) return;
    const { doneStatus = '', refusedStatus = '', confirmStatus = '' } = document.documentElement.dataset;
    if ('destroys' in option.dataset) {
      delete option.dataset.destroys;
      this.#say(confirmStatus);
      return;
    }
    try {
      await navigator.clipboard.writeText(text);
      this.#say(doneStatus);
    } catch {
      this.#say(refusedStatus);
    }
  }

  /** Opens the answer that is chosen, else the first; answers that are still on their way are waited for. */
  async #open(): Promise<void> {
    if (this.#selected) return this.#selected.click();
    const { signal } = this.#asking;
    const isAnswered = await this.#answered;
    // Another key, or a reader who has left the field, has changed what Enter meant.
    if (signal.aborted || document.activeElement !== this.#input) return;
    const { page } = this.dataset;
    if (isAnswered) this.#options[0]?.click();
    else if (page) location.assign(`${page}?${new URLSearchParams({ q: this.#input.value })}`);
  }
}

customElements.define('search-box', SearchBox);

declare global {
  interface HTMLElementTagNameMap {
    'search-box': SearchBox;
  }
}
