import { expect, type Locator, type Page } from '@playwright/test';

/** The printed sheet, whole or composed by the reader. */
export class Sheet {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens a sheet that the site offers, its script and its fonts there: nothing changes it then but the reader. */
  async open(path: string): Promise<void> {
    await this.page.goto(path);
    await this.page.evaluate(async () => {
      await customElements.whenDefined('print-button');
      await document.fonts.ready;
    });
  }

  /** Slugs of what is printed, in order. */
  async readSlugs(): Promise<string[]> {
    return this.page.locator('[data-entry]').evaluateAll((lines) => lines.map((line) => line.getAttribute('data-entry') ?? ''));
  }

  /** The box that puts an entry on one's own sheet, by the title of the entry. */
  box(title: string): Locator {
    return this.page.getByRole('checkbox', { name: `Sur mon antisèche : ${title}`, exact: true }).first();
  }

  /** The sheet stands in the fragment of the address, and only there: nothing of it is sent when the page is opened again. */
  async expectAddress(sheet: string | RegExp): Promise<void> {
    await expect
      .poll(() => {
        const { search, hash } = new URL(this.page.url());
        return search + hash;
      })
      .toEqual(typeof sheet === 'string' ? sheet : expect.stringMatching(sheet));
  }

  /** « 12 fiches · 1 page A4 ». */
  get count(): Locator {
    return this.page.locator('own-sheet output');
  }

  /** The PDF that the browser prints. */
  print(): Promise<Uint8Array> {
    return this.page.pdf({ preferCSSPageSize: true });
  }
}
