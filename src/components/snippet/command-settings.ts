import { announce } from '../site/status.ts';
import { readStored, store } from '../site/storage.ts';
import { applyForms, type Forms } from './forms.ts';
import { optionsKey, shellKey, toOptionLength, toShell } from './preferences.ts';
import { isUsable, type ReaderValues, readFragment, toFragment, toReaderValues, valuesKey } from './values.ts';

/** The reader's shell, length of options and values: one form, for every command of every page. */
class CommandSettings extends HTMLElement {
  #stored: ReaderValues = toReaderValues(readStored(valuesKey));
  /** Values of the address stand before those kept, and are not kept until one is edited. */
  #shared: ReaderValues = readFragment(location.hash);

  get #fields(): HTMLInputElement[] {
    return [...this.querySelectorAll('input')];
  }

  get #selects(): HTMLSelectElement[] {
    return [...this.querySelectorAll('select')];
  }

  connectedCallback(): void {
    const values = { ...this.#stored, ...this.#shared };
    for (const field of this.#fields) field.value = values[field.name] ?? '';
    const [shell, options] = this.#selects;
    if (shell) shell.value = toShell(readStored(shellKey));
    if (options) options.value = toOptionLength(readStored(optionsKey));
    this.addEventListener('input', this.#edit);
    this.addEventListener('change', this.#choose);
    this.addEventListener('submit', this.#share);
    this.addEventListener('reset', this.#reset);
    document.addEventListener('click', this.#reach);
    this.#apply();
  }

  disconnectedCallback(): void {
    document.removeEventListener('click', this.#reach);
  }

  /** A field is used when it holds something of the right form; what it lacks is said beside it. */
  #check(field: HTMLInputElement): boolean {
    const isRight = field.value === '' || (isUsable(field.value) && field.checkValidity());
    field.ariaInvalid = String(!isRight);
    return isRight && field.value !== '';
  }

  #apply(): void {
    const [shell, options] = this.#selects;
    const asked = { ...this.#stored, ...this.#shared };
    const forms: Forms = { shell: toShell(shell?.value), options: toOptionLength(options?.value), values: asked };
    const values: Record<string, string> = { ...asked };
    for (const field of this.#fields) {
      if (this.#check(field)) values[field.name] = field.value;
      else delete values[field.name];
    }
    document.documentElement.dataset.shell = forms.shell;
    applyForms({ ...forms, values });
  }

  readonly #edit = (event: Event): void => {
    const field = event.target;
    if (!(field instanceof HTMLInputElement)) return;
    this.#apply();
    const { [field.name]: _, ...others } = { ...this.#stored, ...this.#shared };
    this.#shared = {};
    this.#stored = this.#check(field) ? { ...others, [field.name]: field.value } : others;
    store(valuesKey, JSON.stringify(this.#stored));
  };

  readonly #choose = (event: Event): void => {
    if (!(event.target instanceof HTMLSelectElement)) return;
    store(event.target.name, event.target.value);
    this.#apply();
  };

  readonly #reset = (): void => {
    this.#stored = {};
    this.#shared = {};
    store(valuesKey, undefined);
    // The fields are emptied after this event.
    requestAnimationFrame(() => this.#apply());
  };

  /** The address with the values that are used on this page. */
  readonly #share = async (event: Event): Promise<void> => {
    event.preventDefault();
    const values = Object.fromEntries(this.#fields.filter((field) => this.#check(field)).map(({ name, value }) => [name, value]));
    const { shared = '', refused = '' } = this.dataset;
    history.replaceState(history.state, '', toFragment(values));
    try {
      await navigator.clipboard.writeText(location.href);
      announce(shared);
    } catch {
      announce(refused);
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
