import type { Locator, Page } from '@playwright/test';

/** A page with snippets. */
export class CopyPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get all(): Locator {
    return this.page.locator('[data-snippet]');
  }

  /** The button that copies a command. */
  button(command: string): Locator {
    return this.page.getByRole('button', { name: `Copier la commande ${command}`, exact: true }).first();
  }

  readClipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }
}
