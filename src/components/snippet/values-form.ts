import { copiedTexts } from '../../ui-copied.ts';
import { cutFragment } from '../site/fragment.ts';
import { announce } from '../site/status.ts';
import { readStored, store } from '../site/storage.ts';
import { toOptionLength, toShell } from './preferences.ts';
import type { createReceivedNotice } from './received-values.ts';
import { applyForms, type Forms } from './snippet-forms.ts';
import { isUsable, type ReaderValues, readFragment, toFragment, toReaderValues } from './values.ts';
import { valuesKey } from './values-key.ts';

/** How long a button says what it did. */
const doneMs = 2000;

/** What the form of the reader's values does, once there is something to do. */
export class ValuesForm {
  readonly #host: HTMLElement;
  #stored: ReaderValues = {};
  /** Values of the address stand before those kept, once the reader is told of them; they are kept when the reader says so. */
  #shared: ReaderValues = {};
  #notice: HTMLElement | undefined;

  get #fields(): HTMLInputElement[] {
    return [...this.#host.querySelectorAll('input')];
  }

  /** @param host the element that holds the form; what was typed in it meanwhile stays */
  constructor(host: HTMLElement) {
    this.#host = host;
    window.addEventListener('hashchange', () => this.#read());
    window.addEventListener('storage', () => this.#read());
    void this.#read((field) => field.value);
  }

  /** What is kept, maybe by another tab, and what the address brings. */
  async #read(toOther?: (field: HTMLInputElement) => string): Promise<void> {
    this.#use({}, undefined, toOther);
    const { hash } = location;
    const shared = readFragment(hash);
    if (Object.keys(shared).length === 0) return;
    try {
      const { createReceivedNotice } = await import('./received-values.ts');
      // What comes of the sheet of an address changes nothing of its values.
      if (toFragment(readFragment(location.hash)) === toFragment(shared)) this.#use(shared, createReceivedNotice);
    } catch {
      // What cannot be told is not used.
    }
  }

  /** Fills the fields with what is kept and what an address brings, and tells of the latter. */
  #use(shared: ReaderValues, createNotice?: typeof createReceivedNotice, toOther = (_: HTMLInputElement) => ''): void {
    this.#stored = toReaderValues(readStored(valuesKey));
    this.#shared = shared;
    for (const field of this.#fields) field.value = shared[field.name] ?? this.#stored[field.name] ?? toOther(field);
    this.apply();
    const received = Object.fromEntries(this.#fields.filter((field) => this.#isReceived(field)).map(({ name, value }) => [name, value]));
    if (!createNotice || Object.keys(received).length === 0) return;
    this.#notice = createNotice(received, {
      keepOwn: () => {
        this.#leaveAddress({});
        this.#use({});
      },
      adopt: () => this.#keep({ ...toReaderValues(readStored(valuesKey)), ...received }),
    });
    this.#host.prepend(this.#notice);
    announce(this.#notice.querySelector('strong')?.textContent ?? '');
  }

  /** Whether a field holds what a link brought, and that the reader had not. */
  #isReceived(field: HTMLInputElement): boolean {
    const shared = this.#shared[field.name];
    return shared !== undefined && shared === field.value && shared !== this.#stored[field.name] && this.#check(field);
  }

  /** A field is used when it holds something of the right form; what it lacks is said beside it. */
  #check(field: HTMLInputElement): boolean {
    const isRight = field.value === '' || (isUsable(field.value) && field.checkValidity());
    field.ariaInvalid = String(!isRight);
    return isRight && field.value !== '';
  }

  /** Writes the commands of the page, those that came since included. */
  apply(): void {
    const { shell, options } = document.documentElement.dataset;
    const values: Record<string, string> = { ...this.#stored };
    for (const field of this.#fields) {
      if (this.#check(field)) values[field.name] = field.value;
      // What an address brings and is wrong does not hide what the reader had.
      else if (this.#shared[field.name] === undefined) delete values[field.name];
    }
    const received = new Set(this.#fields.filter((field) => this.#isReceived(field)).map(({ name }) => name));
    if (received.size === 0) this.#notice?.remove();
    const forms: Forms = { shell: toShell(shell), options: toOptionLength(options), values, received };
    applyForms(forms);
    // A sheet counts its pages anew.
    this.#host.dispatchEvent(new Event('apply'));
  }

  /** A field was changed. */
  input({ target: edited }: Event): void {
    if (!(edited instanceof HTMLInputElement)) return;
    // Another tab may have kept values since: those that this page does not show stay as they are.
    const kept: Record<string, string> = { ...toReaderValues(readStored(valuesKey)) };
    const { [edited.name]: _, ...shared } = this.#shared;
    for (const field of this.#fields) {
      if (field !== edited && this.#isReceived(field)) continue;
      if (this.#check(field)) kept[field.name] = field.value;
      else if (field === edited) delete kept[field.name];
    }
    this.#keep(kept, shared);
  }

  /** Keeps values for every page; the address says otherwise of none but those that the reader has not chosen yet. */
  #keep(values: ReaderValues, shared: ReaderValues = {}): void {
    this.#stored = values;
    this.#leaveAddress(shared);
    store(valuesKey, Object.keys(values).length > 0 ? JSON.stringify(values) : undefined);
    this.apply();
  }

  #leaveAddress(shared: ReaderValues): void {
    this.#shared = shared;
    if (cutFragment(location.hash)[1] !== undefined) this.#writeAddress(shared);
  }

  #writeAddress(values: ReaderValues): void {
    history.replaceState(history.state, '', location.pathname + location.search + toFragment(values, location.hash));
  }

  /** The fields were emptied. */
  reset(): void {
    // They are emptied after the event that says so.
    requestAnimationFrame(() => this.#keep({}));
  }

  /** Gives the address with the values that are used on this page. */
  async submit(event: Event): Promise<void> {
    const values = Object.fromEntries(this.#fields.filter((field) => this.#check(field)).map(({ name, value }) => [name, value]));
    this.#writeAddress(values);
    try {
      await navigator.clipboard.writeText(location.href);
      announce(copiedTexts.shared);
      const button = (event as SubmitEvent).submitter;
      const label = button?.textContent;
      if (!button || label === copiedTexts.shared) return;
      button.textContent = copiedTexts.shared;
      setTimeout(() => {
        button.textContent = label ?? '';
      }, doneMs);
    } catch {
      announce(copiedTexts.notShared);
    }
  }
}
