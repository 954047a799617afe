import { nextTheme, type Theme, themeKey, toTheme } from './theme.ts';

const read = (): Theme => {
  try {
    return toTheme(localStorage.getItem(themeKey));
  } catch {
    return 'auto';
  }
};

/** One button that goes round the themes: the system's, light, dark. */
class ThemeSwitch extends HTMLElement {
  #theme = read();

  connectedCallback(): void {
    this.#show();
    this.addEventListener('click', () => this.#choose(nextTheme(this.#theme)));
  }

  #choose(theme: Theme): void {
    this.#theme = theme;
    if (theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    try {
      localStorage.setItem(themeKey, theme);
    } catch {
      // Private window or full storage: the choice lasts as long as the page.
    }
    this.#show();
  }

  #show(): void {
    const value = this.querySelector('[data-value]');
    if (value) value.textContent = this.dataset[this.#theme] ?? '';
  }
}

customElements.define('theme-switch', ThemeSwitch);
