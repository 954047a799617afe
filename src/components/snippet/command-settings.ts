import { copyTexts } from '../../ui-copy.ts';
import { announce } from '../site/status.ts';
import { readStored, store } from '../site/storage.ts';
import { optionsKey, shellKey, toOptionLength, toShell } from './preferences.ts';
import { applyForms, type Forms } from './snippet-forms.ts';
import { isUsable, type ReaderValues, readFragment, toFragment, toReaderValues, valuesKey } from './values.ts';

/** The reader's shell, length of options and values: one form, for every command of every page. */
class CommandSettings extends HTMLElement {
  #stored: ReaderValues = {};
  /** Values of the address stand before those kept, and are not kept until one is edited. */
  #shared: ReaderValues = {};

  get #fields(): HTMLInputElement[] {
    return [...this.querySelectorAll('input')];
  }

  /** A subject of one system asks for no shell. */
  get #selects(): [shell: HTMLSelectElement | undefined, options: HTMLSelectElement | undefined] {
    const find = (name: string) => [...this.querySelectorAll('select')].find((select) => select.name === name);
    return [find(shellKey), find(optionsKey)];
  }

  connectedCallback(): void {
    const [shell, options] = this.#selects;
    if (shell) shell.value = toShell(readStored(shellKey));
    if (options) options.value = toOptionLength(readStored(optionsKey));
    this.addEventListener('input', this.#edit);
    this.addEventListener('change', this.#choose);
    this.addEventListener('submit', this.#share);
    this.addEventListener('reset', this.#reset);
    document.addEventListener('click', this.#reach);
    window.addEventListener('hashchange', this.#read);
    window.addEventListener('storage', this.#read);
    this.#read();
  }

  disconnectedCallback(): void {
    document.removeEventListener('click', this.#reach);
    window.removeEventListener('hashchange', this.#read);
    window.removeEventListener('storage', this.#read);
  }

  /** What is kept, maybe by another tab, and what the address brings. */
  readonly #read = (): void => {
    this.#stored = toReaderValues(readStored(valuesKey));
    this.#shared = readFragment(location.hash);
    for (const field of this.#fields) field.value = this.#shared[field.name] ?? this.#stored[field.name] ?? '';
    this.apply();
  };

  /** A field is used when it holds something of the right form; what it lacks is said beside it. */
  #check(field: HTMLInputElement): boolean {
    const isRight = field.value === '' || (isUsable(field.value) && field.checkValidity());
    field.ariaInvalid = String(!isRight);
    return isRight && field.value !== '';
  }

  /** Writes the commands of the page, those that came since included. */
  apply(): void {
    const [shell, options] = this.#selects;
    const values: Record<string, string> = { ...this.#stored };
    for (const field of this.#fields) {
      if (this.#check(field)) values[field.name] = field.value;
      // What an address brings and is wrong does not hide what the reader had.
      else if (this.#shared[field.name] === undefined) delete values[field.name];
    }
    const forms: Forms = { shell: toShell(shell?.value), options: toOptionLength(options?.value), values };
    document.documentElement.dataset.shell = forms.shell;
    applyForms(forms);
  }

  readonly #edit = (event: Event): void => {
    const edited = event.target;
    if (!(edited instanceof HTMLInputElement)) return;
    // Another tab may have kept values since: those that this page does not show stay as they are.
    const kept: Record<string, string> = { ...toReaderValues(readStored(valuesKey)) };
    for (const field of this.#fields) {
      if (this.#check(field)) kept[field.name] = field.value;
      else if (field === edited) delete kept[field.name];
    }
    this.#keep(kept);
  };

  /** Keeps values for every page; the address no longer says otherwise. */
  #keep(values: ReaderValues): void {
    this.#stored = values;
    this.#shared = {};
    store(valuesKey, Object.keys(values).length > 0 ? JSON.stringify(values) : undefined);
    if (location.hash.startsWith('#valeurs')) history.replaceState(history.state, '', location.pathname + location.search);
    this.apply();
  }

  readonly #choose = (event: Event): void => {
    if (!(event.target instanceof HTMLSelectElement)) return;
    store(event.target.name, event.target.value);
    this.apply();
  };

  readonly #reset = (): void => {
    // The fields are emptied after this event.
    requestAnimationFrame(() => this.#keep({}));
  };

  /** The address with the values that are used on this page. */
  readonly #share = async (event: Event): Promise<void> => {
    event.preventDefault();
    const values = Object.fromEntries(this.#fields.filter((field) => this.#check(field)).map(({ name, value }) => [name, value]));
    history.replaceState(history.state, '', toFragment(values));
    try {
      await navigator.clipboard.writeText(location.href);
      announce(copyTexts.doneStatus);
    } catch {
      announce(this.dataset.refused ?? '');
    }
  };

  /** A value pressed in a command leads to its field. */
  readonly #reach = (event: Event): void => {
    const name = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-placeholder]')?.dataset.placeholder : undefined;
    const field = this.#fields.find((candidate) => candidate.name === name);
    // Selecting a command with the mouse must not be disturbed.
    if (!field || getSelection()?.isCollapsed === false) return;
    const details = field.closest('details');
    if (details) details.open = true;
    field.focus();
    field.select();
  };
}

customElements.define('command-settings', CommandSettings);

declare global {
  interface HTMLElementTagNameMap {
    /** Without its script it has no method yet. */
    'command-settings': HTMLElement & Partial<Pick<CommandSettings, 'apply'>>;
  }
}
