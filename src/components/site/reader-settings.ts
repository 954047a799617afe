import { settingsTexts } from '../../ui-settings.ts';
import { optionsKey, shellKey, toOptionLength, toShell } from '../snippet/preferences.ts';
import css from './reader-settings.css?inline';
import { readStored, store } from './storage.ts';
import { pageColors, themeKey, toTheme } from './theme.ts';

const toValue: Readonly<Record<string, (value: unknown) => string>> = {
  [shellKey]: toShell,
  [optionsKey]: toOptionLength,
  [themeKey]: toTheme,
};

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets.push(sheet);

/** A choice among named values, under its label. */
function createChoice(name: string, { label, names }: { label: string; names: Readonly<Record<string, string>> }): HTMLLabelElement {
  const select = document.createElement('select');
  select.name = name;
  select.append(...Object.entries(names).map(([value, text]) => new Option(text, value)));
  const choice = document.createElement('label');
  choice.append(label, ' ', select);
  return choice;
}

/** The reader's shell, length of options and theme: kept, and told to the whole page by attributes of its root. */
class ReaderSettings extends HTMLElement {
  connectedCallback(): void {
    if (this.childElementCount === 0) this.append(this.#create());
    this.#read();
    this.addEventListener('change', this.#choose);
    addEventListener('storage', this.#read);
  }

  disconnectedCallback(): void {
    removeEventListener('storage', this.#read);
  }

  #create(): HTMLFieldSetElement {
    const fieldset = document.createElement('fieldset');
    const legend = document.createElement('legend');
    legend.className = 'visually-hidden';
    legend.textContent = settingsTexts.title;
    const { shell, options, theme } = settingsTexts;
    fieldset.append(
      legend,
      ...('shells' in this.dataset ? [createChoice(shellKey, shell)] : []),
      createChoice(optionsKey, options),
      createChoice(themeKey, theme),
    );
    return fieldset;
  }

  /** What is kept, maybe by another tab. */
  readonly #read = (): void => {
    for (const select of this.querySelectorAll('select')) {
      select.value = toValue[select.name]?.(readStored(select.name)) ?? '';
      this.#apply(select);
    }
  };

  #apply({ name, value }: HTMLSelectElement): void {
    const { dataset } = document.documentElement;
    if (value === 'auto') delete dataset[name];
    else dataset[name] = value;
    // The browser's own bar follows the page.
    if (name !== themeKey) return;
    for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
      const own = meta.media.includes('dark') ? 'dark' : 'light';
      meta.content = pageColors[value === 'light' || value === 'dark' ? value : own];
    }
  }

  readonly #choose = (event: Event): void => {
    const { target } = event;
    if (!(target instanceof HTMLSelectElement)) return;
    store(target.name, target.value);
    this.#apply(target);
    void document.querySelector('command-settings')?.apply?.();
  };
}

customElements.define('reader-settings', ReaderSettings);
