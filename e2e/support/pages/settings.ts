import type { Page } from '@playwright/test';

/** The settings of the head: behind their button where it is wide, in the menu elsewhere. */
export class Settings {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Chooses as a reader does, and closes what was opened. */
  async choose(label: 'Terminal' | 'Options' | 'Thème', option: string): Promise<void> {
    const opener = this.#page.getByRole('button', { name: /^(?:Plus de pages et réglages|Menu)$/ });
    await opener.click();
    await this.#page.getByRole('combobox', { name: label }).selectOption(option);
    await this.#page.keyboard.press('Escape');
  }
}
