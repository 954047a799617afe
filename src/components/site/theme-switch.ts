import { readStored, store } from './storage.ts';
import { nextTheme, type Theme, themeKey, toTheme } from './theme.ts';

/** One button that goes round the themes: the system's, light, dark. */
class ThemeSwitch extends HTMLElement {
  #theme = toTheme(readStored(themeKey));

  connectedCallback(): void {
    this.#show();
    this.addEventListener('click', () => this.#choose(nextTheme(this.#theme)));
  }

  #choose(theme: Theme): void {
    this.#theme = theme;
    if (theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    store(themeKey, theme);
    this.#show();
  }

  #show(): void {
    const value = this.querySelector('[data-value]');
    if (value) value.textContent = this.dataset[this.#theme] ?? '';
  }
}

customElements.define('theme-switch', ThemeSwitch);
