import { cutFragment } from '../site/fragment.ts';
import { readStored } from '../site/storage.ts';
import type { ValuesForm } from './values-form.ts';
import { valuesKey } from './values-key.ts';

/** Whether the reader has something that the commands of the page must be written with. */
const isAsked = (): boolean => {
  const { shell, options } = document.documentElement.dataset;
  return shell === 'powershell' || options !== undefined || cutFragment(location.hash)[1] !== undefined || readStored(valuesKey) !== null;
};

/**
 * The reader's own values: one form, for every command of every page; they are edited in the commands too.
 * What it does comes when the reader has values, or touches the page.
 */
class CommandSettings extends HTMLElement {
  #form: Promise<ValuesForm> | undefined;

  connectedCallback(): void {
    for (const type of ['input', 'submit', 'reset'] as const)
      this.addEventListener(type, (event) => {
        if (type === 'submit') event.preventDefault();
        void this.#load().then((form) => form[type](event));
      });
    for (const type of ['click', 'focusin']) document.addEventListener(type, this.#reach);
    // Of the command that the page is about, the keyboard reaches each value.
    for (const shown of document.querySelectorAll<HTMLElement>('.hero [data-placeholder]')) {
      if (!this.#findField(shown)) continue;
      shown.tabIndex = 0;
      shown.role = 'textbox';
      shown.title = this.dataset.edit ?? '';
    }
    if (isAsked()) void this.#load();
    else for (const type of ['pointerover', 'focusin', 'hashchange', 'storage']) addEventListener(type, () => this.#load(), { once: true });
  }

  #findField(shown: HTMLElement): HTMLInputElement | undefined {
    return [...this.querySelectorAll('input')].find(({ name }) => name === shown.dataset.placeholder);
  }

  #load(): Promise<ValuesForm> {
    this.#form ??= import('./values-form.ts').then((form) => new form.ValuesForm(this));
    return this.#form;
  }

  /** Writes the commands of the page, those that came since included; there is nothing to write while nothing was asked for. */
  async apply(): Promise<void> {
    if (this.#form || isAsked()) (await this.#load()).apply();
  }

  /** A value pressed in a command, or reached with the keyboard, is changed there. */
  readonly #reach = ({ type, target }: Event): void => {
    // The press itself focuses: it may begin a selection, which the click tells.
    if (!(target instanceof Element) || (type === 'focusin' && !target.matches(':focus-visible'))) return;
    const shown = target.closest<HTMLElement>('[data-placeholder]');
    const field = shown && this.#findField(shown);
    // Selecting a command with the mouse must not be disturbed.
    if (!field || getSelection()?.isCollapsed === false) return;
    // There at once: what is typed before its script comes is typed in it.
    const input = field.cloneNode() as HTMLInputElement;
    const { value } = input;
    shown.hidden = true;
    shown.after(input);
    let pressed = '';
    input.onkeydown = ({ key }) => {
      pressed = key;
    };
    input.focus();
    input.select();
    void Promise.all([import('./edit-value.ts'), this.#load()]).then(
      ([{ editValue }]) => editValue(shown, input, field, value, pressed),
      () => {
        // No network: the command is as it was.
        shown.hidden = false;
        input.remove();
      },
    );
  };
}

customElements.define('command-settings', CommandSettings);

declare global {
  interface HTMLElementTagNameMap {
    /** Without its script it has no method yet. */
    'command-settings': HTMLElement & Partial<Pick<CommandSettings, 'apply'>>;
  }
}
