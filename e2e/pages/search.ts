import type { Locator, Page } from '@playwright/test';

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

  async open(): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: 'Rechercher' }).click();
  }

  async ask(text: string): Promise<void> {
    await this.field.fill(text);
  }
}
