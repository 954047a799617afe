import { hrefs } from '../../model/href.ts';
import type { Answer } from '../../search/engine/answer.ts';
import { loadEngine, loadPageSearch, type PageHit, type PageSearch } from '../../search/engine/pagefind.ts';
import { toLine } from '../../search/engine/query.ts';
import { toListed } from '../../search/engine/results.ts';
import type { Found, SearchEngine } from '../../search/engine/search-engine.ts';
import { format } from '../../text/format.ts';
import { copyTexts } from '../../ui-copy.ts';
import { searchTexts } from '../../ui-search.ts';
import { readStored, store } from '../site/storage.ts';
import { toUrl } from '../url.ts';
import { create } from './create.ts';
import { addRecent, recentKey, toRecent } from './recent.ts';
import { createPageHit, createResult, type Mark } from './result.ts';
import { addSearchStyle } from './search-style.ts';

/** How long a reader stops typing before the number of results is said. */
const countDelayMs = 400;
/** How long nothing may come before « Recherche… » is said. */
const waitingDelayMs = 300;
/** How long a reader stops typing before the pages are searched. */
const pagesDelayMs = 150;
/** How long a button says what it did. */
const doneMs = 2000;

/** Several words with an option among them: more than the name of a command. */
const isWholeCommand = (text: string): boolean => /^\s*(?:[$>#] )?[\w.]\S*\s.*\s-{1,2}[A-Za-z]/s.test(text) || /\S\n\s*\S/.test(text);

interface SearchBoxOptions {
  /** Address of the index, with its last slash. */
  index: string;
  /** Where the question goes when the search cannot be loaded here; absent on that very page. */
  page?: string;
  /** What closes the dialog that holds it. */
  close?: HTMLElement;
  /** What may be asked, shown in the empty field until the index says it. */
  hint?: string;
  /** Proposes something before the first letter: the index is loaded for it. */
  suggests?: boolean;
}

/** The search field and its results, by the ARIA pattern of an editable combobox with a list. */
export class SearchBox extends HTMLElement {
  readonly #options: SearchBoxOptions;
  readonly #input = create('input', {
    id: 'recherche-champ',
    type: 'text',
    name: 'q',
    role: 'combobox',
    ariaExpanded: 'false',
    ariaAutoComplete: 'list',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: false,
    enterKeyHint: 'search',
  });
  readonly #list = create('div', { id: 'recherche-liste', className: 'results', role: 'listbox', ariaLabel: searchTexts.results });
  readonly #status = create('p', { className: 'status', role: 'status' });
  readonly #more = create('button', { type: 'button', className: 'show-all', hidden: true });
  readonly #weak = create('p', { className: 'weak', hidden: true });
  readonly #correction = create('p', { className: 'correction', hidden: true });
  /** Before the answers: what was typed is a whole command. */
  readonly #explain = create('a', { className: 'explain-offer', hidden: true, textContent: searchTexts.explain });
  readonly #nothing = create('div', { className: 'nothing', hidden: true });
  readonly #copyButton = create('button', {
    type: 'button',
    textContent: searchTexts.copy,
    ariaLabel: searchTexts.copyCommand,
    hidden: true,
  });
  #engine: Promise<SearchEngine> | undefined;
  #pages: Promise<PageSearch> | undefined;
  #asking = new AbortController();
  /** What becomes of the last question: true once its answers are shown, false when they cannot be had. */
  #answered = Promise.resolve(true);
  #pause = 0;
  /** When what was said of a copy is read. */
  #readAt = 0;
  /** What is shown, and the question that it answers. */
  #found: Found | undefined;
  #hits: readonly PageHit[] = [];
  #isLeaving = false;

  constructor(options: SearchBoxOptions) {
    super();
    this.#options = options;
  }

  connectedCallback(): void {
    if (this.firstChild) return;
    this.role = 'search';
    addSearchStyle();
    const { close, page, hint = '' } = this.#options;
    this.#input.placeholder = hint;
    this.#input.setAttribute('aria-controls', this.#list.id);
    const label = create('label', { className: 'visually-hidden', htmlFor: this.#input.id, textContent: searchTexts.label });
    this.append(
      create('div', { className: 'field' }, label, this.#input, ...(close ? [close] : [])),
      create('div', { className: 'counts' }, this.#status, this.#more),
      this.#explain,
      create('div', { className: 'notes' }, this.#correction, this.#weak),
      this.#nothing,
      this.#list,
      create(
        'div',
        { className: 'hint' },
        create('p', { textContent: page ? searchTexts.dialogKeys : searchTexts.keys }),
        this.#copyButton,
      ),
    );
    this.#input.addEventListener('input', () => this.ask(this.#input.value));
    this.#input.addEventListener('keydown', this.#move);
    this.#list.addEventListener('click', this.#choose);
    this.#copyButton.addEventListener('click', () => void this.#copy(this.#chosen));
    this.#more.addEventListener('click', () => void this.#showAll());
    // A page that comes back from the browser's memory may be left again.
    addEventListener('pageshow', () => {
      this.#isLeaving = false;
    });
    this.#answered = this.#propose(this.#asking.signal);
  }

  get #shown(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
  }

  get #selected(): HTMLAnchorElement | undefined {
    return this.#shown.find(({ ariaSelected }) => ariaSelected === 'true');
  }

  /** What is copied when nothing is said: the first answer. */
  get #chosen(): HTMLAnchorElement | undefined {
    return this.#selected ?? this.#shown[0];
  }

  /** What is asked. */
  get query(): string {
    return this.#input.value;
  }

  /** Puts the cursor in the field, and selects what it holds. */
  override focus(): void {
    this.#input.focus();
    this.#input.select();
  }

  /** Searches for a text as if it had been typed. @param keepsSpelling looks for the words as they are */
  ask(text: string, keepsSpelling = false): void {
    // Setting the value moves the cursor to the end.
    if (this.#input.value !== text) this.#input.value = text;
    this.#asking.abort();
    this.#asking = new AbortController();
    // What was chosen among the last answers does not answer this.
    this.#select(undefined);
    const { signal } = this.#asking;
    this.#explain.hidden = !isWholeCommand(text);
    this.#explain.href = `${toUrl(hrefs.explain)}#c=${encodeURIComponent(text.toWellFormed())}`;
    this.#answered = text.trim() === '' ? this.#propose(signal) : this.#answer(text, keepsSpelling, signal);
  }

  #load(): Promise<SearchEngine> {
    this.#engine ??= loadEngine(this.#options.index);
    // A failure is told when something is asked, and the next question tries again.
    this.#engine.catch(() => {
      this.#engine = undefined;
    });
    return this.#engine;
  }

  /** The index of the pages is large, and comes second: what is asked for most is answered without it. */
  #loadPages(): Promise<PageSearch> {
    this.#pages ??= loadPageSearch(this.#options.index);
    this.#pages.catch(() => {
      this.#pages = undefined;
    });
    return this.#pages;
  }

  async #answer(text: string, keepsSpelling: boolean, signal: AbortSignal, isAgain = false): Promise<boolean> {
    const waiting = setTimeout(() => {
      this.#status.textContent = searchTexts.searching;
    }, waitingDelayMs);
    signal.addEventListener('abort', () => clearTimeout(waiting));
    try {
      const engine = await this.#load();
      const found = await engine.search(text, keepsSpelling);
      const listed = toListed(found.places);
      // The first answer waits for no other.
      const first = await engine.read(listed.slice(0, 1));
      clearTimeout(waiting);
      if (signal.aborted) return true;
      // One letter is no question yet: what is proposed stays.
      if (first.length === 0 && text.trim().length < 2) return this.#propose(signal);
      this.#found = found;
      this.#hits = [];
      this.#showFound(engine, first);
      this.#sayCorrection(found.question.text, found.question.corrected);
      if (first.length === 0) this.#showNothing(engine);
      const answers = await engine.read(listed);
      if (signal.aborted) return true;
      if (answers.length > 1) this.#showFound(engine, answers);
      void this.#addPages(text, signal);
      return true;
    } catch {
      clearTimeout(waiting);
      if (signal.aborted) return true;
      const stale = this.#engine;
      this.#engine = undefined;
      // Another version of the site may have been published since: its index is asked once.
      if (stale && !isAgain) return this.#answer(text, keepsSpelling, signal, true);
      this.#found = undefined;
      this.#show([]);
      this.dispatchEvent(new CustomEvent('fail'));
      this.#say(searchTexts.failed);
      return false;
    }
  }

  /** Below the answers, which do not move, what the pages say. Without their index there is less, not nothing. */
  async #addPages(text: string, signal: AbortSignal): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, pagesDelayMs));
    if (signal.aborted) return;
    // Where nothing answers, pages that hold a beginning of a word would mislead.
    const hits =
      this.#found?.places.length === 0
        ? []
        : await this.#loadPages()
            .then((search) => search(this.#found?.question.corrected ?? toLine(text)))
            .catch((): PageHit[] => []);
    if (signal.aborted) return;
    const known = new Set(this.#shown.map(({ href }) => href));
    this.#hits = hits.filter(({ href }) => !known.has(new URL(href, location.href).href));
    this.#showHits();
    this.#say(this.#count());
    // Whose answers these are: tests wait for it.
    this.#list.dataset.query = text;
  }

  #showFound(engine: SearchEngine, listed: readonly Answer[]): void {
    const found = this.#found;
    if (!found) return;
    this.#show(listed, (part) => engine.mark(part, found.question));
    const { weak, unknownMessage, all } = searchTexts;
    this.#weak.hidden = !(found.isUnknownMessage || (found.isWeak && listed.length > 0));
    this.#weak.textContent = found.isUnknownMessage ? unknownMessage : weak;
    this.#more.hidden = toListed(found.places).length === found.places.length || listed.length === found.places.length;
    this.#more.textContent = format(all, { count: found.places.length });
  }

  /** Every answer; the first that was not there is chosen. */
  async #showAll(): Promise<void> {
    const { signal } = this.#asking;
    const engine = await this.#load();
    const answers = await engine.read(this.#found?.places ?? []);
    if (signal.aborted) return;
    const shown = this.#shown.length - this.#hits.length;
    this.#showFound(engine, answers);
    this.#showHits();
    this.#say(this.#count());
    this.#input.focus();
    this.#select(this.#shown[shown]);
  }

  #showHits(): void {
    if (this.#hits.length === 0) return;
    const { inPages, all } = searchTexts;
    // As many as the count says.
    this.#more.textContent = format(all, { count: (this.#found?.places.length ?? 0) + this.#hits.length });
    const title = create('p', { ariaHidden: 'true', textContent: inPages });
    const first = this.#shown.length;
    const rows = this.#hits.map((hit, index) => createPageHit(hit, `${this.#list.id}-${first + index}`));
    this.#list.append(create('div', { role: 'group', ariaLabel: inPages }, title, ...rows));
    this.#input.ariaExpanded = 'true';
  }

  /** Before the first letter: the last choices, then what is done most. */
  async #propose(signal: AbortSignal): Promise<boolean> {
    this.#found = undefined;
    this.#hits = [];
    this.#more.hidden = true;
    this.#weak.hidden = true;
    this.#show([]);
    this.#sayCorrection('', undefined);
    this.#say('');
    if (!this.#options.suggests) return true;
    const engine = await this.#load().catch(() => undefined);
    if (!engine || signal.aborted) return engine !== undefined;
    this.#input.placeholder = engine.hint;
    const chosen = toRecent(readStored(recentKey));
    const recent = chosen.length > 0 ? await engine.find(chosen).then(engine.read, () => []) : [];
    if (signal.aborted) return true;
    const others = engine.suggestions.filter(({ href }) => !recent.some((answer) => answer.href === href));
    this.#showGroups([
      { label: searchTexts.recent, answers: recent },
      { label: searchTexts.suggestions, answers: others },
    ]);
    return true;
  }

  #count(): string {
    const { none, one, many, first, of } = searchTexts;
    const listed = this.#shown.length;
    const hidden = (this.#found?.places.length ?? 0) + this.#hits.length - listed;
    if (listed === 0) return none;
    const count = listed === 1 ? one : format(hidden > 0 ? first : many, { shown: listed, count: listed + hidden });
    const corrected = this.#found?.question.corrected;
    return corrected === undefined ? count : format(of, { count, query: corrected });
  }

  /** A live region that changes at each key is noise: it speaks once the typing pauses. */
  #say(text: string): void {
    clearTimeout(this.#pause);
    this.#pause = window.setTimeout(
      () => {
        this.#status.textContent = text;
      },
      Math.max(countDelayMs, this.#readAt - performance.now()),
    );
  }

  /** What a copy came to is said at once, and stays until it is read: a count that comes late waits. */
  #notify(text: string): void {
    clearTimeout(this.#pause);
    this.#status.textContent = text;
    this.#readAt = performance.now() + doneMs;
  }

  #sayCorrection(typed: string, corrected: string | undefined): void {
    this.#correction.hidden = corrected === undefined;
    if (corrected === undefined) return;
    const again = create('button', { type: 'button', textContent: format(searchTexts.asTyped, { query: typed }) });
    again.addEventListener('click', () => {
      this.ask(typed, true);
      this.#input.focus();
    });
    this.#correction.replaceChildren(`${searchTexts.correctedTo} `, create('strong', { textContent: corrected }), '. ', again);
  }

  #show(answers: readonly Answer[], mark?: Mark): void {
    this.#showGroups([{ label: '', answers }], mark);
  }

  #showGroups(groups: readonly { label: string; answers: readonly Answer[] }[], mark?: Mark): void {
    const selected = this.#selected?.href;
    let count = 0;
    const filled = groups.filter(({ answers }) => answers.length > 0);
    this.#list.replaceChildren(
      ...filled.flatMap(({ label, answers }): HTMLElement[] => {
        const rows = answers.map((answer) => createResult(answer, `${this.#list.id}-${count++}`, mark));
        if (label === '') return rows;
        const title = create('p', { ariaHidden: 'true', textContent: label });
        return [create('div', { role: 'group', ariaLabel: label }, title, ...rows)];
      }),
    );
    this.#input.ariaExpanded = String(count > 0);
    this.#nothing.hidden = true;
    // What the pages add comes below: what was chosen above stays so.
    this.#select(this.#shown.find(({ href }) => href === selected));
  }

  /** Nothing was found: says where else to look. */
  #showNothing({ suggestions }: SearchEngine): void {
    const { nothing, nothingLink, instead } = searchTexts;
    const all = create('a', {
      href: new URL('../commandes/', new URL(this.#options.index, location.href)).pathname,
      textContent: nothingLink,
    });
    const links = suggestions.slice(0, 5).map(({ href, title }) => create('li', {}, create('a', { href, textContent: title })));
    this.#nothing.replaceChildren(
      create('p', {}, `${nothing} `, all, '.'),
      create('p', { textContent: instead }),
      create('ul', { className: 'links' }, ...links),
    );
    this.#nothing.hidden = false;
  }

  #select(option: HTMLElement | undefined): void {
    for (const other of this.#shown) other.ariaSelected = String(other === option);
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.#input.setAttribute('aria-activedescendant', option.id);
    else this.#input.removeAttribute('aria-activedescendant');
    const chosen = this.#chosen;
    this.#copyButton.hidden = !(chosen && 'copies' in chosen.dataset);
  }

  readonly #move = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      void this.#open();
      return;
    }
    const selected = this.#selected;
    // What is selected in the field is copied as anywhere else.
    const isBare = this.#input.selectionStart === this.#input.selectionEnd;
    if (event.key.toLowerCase() === 'c' && (event.ctrlKey || event.metaKey) && isBare) {
      void this.#copy(this.#chosen);
      return;
    }
    const options = this.#shown;
    if (options.length === 0) return;
    const index = selected ? options.indexOf(selected) : -1;
    const targets: Record<string, number | undefined> = {
      ArrowDown: (index + 1) % options.length,
      ArrowUp: index === -1 ? -1 : (index - 1 + options.length) % options.length,
      // In the field they move the cursor, until one is in the list.
      ...(selected ? { Home: 0, End: -1 } : {}),
    };
    const target = targets[event.key];
    if (target === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#select(options.at(target));
  };

  /** A press in the list: on a button, copies; on an answer, opens it and remembers it. */
  readonly #choose = ({ target, detail }: MouseEvent): void => {
    if (!(target instanceof Element)) return;
    const row = target.closest('.row');
    const option = row?.querySelector<HTMLAnchorElement>('[role=option]') ?? undefined;
    if (target.closest('button')) {
      // A double click is one press of a hasty hand.
      if (detail < 2) void this.#copy(option);
    } else if (option) {
      this.#isLeaving = true;
      this.dispatchEvent(new CustomEvent('leave'));
      store(recentKey, JSON.stringify(addRecent(toRecent(readStored(recentKey)), option.pathname + option.hash)));
    }
  };

  /** Copies the command of an answer; what deletes data is asked for twice, as on its page. */
  async #copy(option: HTMLAnchorElement | undefined): Promise<void> {
    const text = option?.querySelector('code')?.textContent;
    if (!(option && text && 'copies' in option.dataset)) {
      if (option) this.#notify(searchTexts.notCopied);
      return;
    }
    const { confirm, confirmStatus, done, doneStatus, refusedStatus } = copyTexts;
    if ('destroys' in option.dataset) {
      delete option.dataset.destroys;
      this.#tell(option, confirm, confirmStatus);
      return;
    }
    try {
      await navigator.clipboard.writeText(text);
      this.#tell(option, done, doneStatus);
    } catch {
      const code = option.querySelector('code');
      if (code) getSelection()?.selectAllChildren(code);
      this.#notify(refusedStatus);
    }
  }

  /** Says what a copy came to, on the button and aloud. */
  #tell(option: HTMLElement, label: string, status: string): void {
    const button = option.parentElement?.querySelector('button');
    if (button) button.textContent = label;
    this.#notify(status);
    if (button && status === copyTexts.doneStatus)
      setTimeout(() => {
        button.textContent = searchTexts.copy;
      }, doneMs);
  }

  /** Opens the answer that is chosen, else the first; answers that are still on their way are waited for. */
  async #open(): Promise<void> {
    // A second press while the page is on its way would break off its transition.
    if (this.#isLeaving) return;
    if (this.#selected) return this.#selected.click();
    if (this.#input.value.trim() === '') return;
    const { signal } = this.#asking;
    const isAnswered = await this.#answered;
    // Another key, or a reader who has left the field, has changed what Enter meant.
    if (signal.aborted || document.activeElement !== this.#input) return;
    const { page } = this.#options;
    if (isAnswered) this.#shown[0]?.click();
    else if (page) location.assign(`${page}?${new URLSearchParams({ q: this.#input.value })}`);
  }
}

customElements.define('search-box', SearchBox);

/** Makes a search field; it loads its engine when it is put in a page. */
export const createSearchBox = (options: SearchBoxOptions): SearchBox => new SearchBox(options);
