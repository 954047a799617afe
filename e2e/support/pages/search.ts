import { expect, type Locator, type Page } from '@playwright/test';

/** The search, in its dialog or on its page. */
export class Search {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get field(): Locator {
    return this.page.getByRole('combobox', { name: 'Rechercher' });
  }

  get results(): Locator {
    return this.page.getByRole('option');
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Recherche' });
  }

  /** What is said once the typing pauses. */
  get status(): Locator {
    return this.page.getByRole('status').filter({ hasText: /résultat/ });
  }

  /** Opens by its shortcut, which nothing hears before the page's script is there. */
  async openByKeyboard(): Promise<void> {
    await expect(async () => {
      await this.page.keyboard.press('Control+k');
      await expect(this.field).toBeVisible({ timeout: 1000 });
    }).toPass();
  }

  async open(): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: 'Rechercher' }).click();
  }

  async ask(text: string): Promise<void> {
    await this.field.fill(text);
  }

  /** For who asks hundreds of questions: what waits until the typing pauses is done at once, before the page is opened. */
  async neverPause(): Promise<void> {
    await this.page.addInitScript(() => {
      const { setTimeout } = window;
      const hurried = (handler: TimerHandler, delay = 0, ...rest: unknown[]) => setTimeout(handler, delay / 20, ...rest);
      Object.assign(window, { setTimeout: hurried });
    });
  }

  /** Waits until all answers to a question are there: what the pages say comes second, and makes the list anew. */
  async isAnswered(text: string): Promise<void> {
    await expect(this.page.getByRole('listbox', { name: 'Résultats' })).toHaveAttribute('data-query', text);
  }
}
