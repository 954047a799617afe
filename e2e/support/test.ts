import { test as base, expect, type Page } from '@playwright/test';
import { CopyPage } from './pages/copy-page.ts';
import { Search } from './pages/search.ts';
import { Settings } from './pages/settings.ts';
import { Sheet } from './pages/sheet.ts';

export { expect };

/** What the browser complains of from now on: an error, an exception, what a policy forbids, a failed or a foreign request. */
export async function watch(page: Page, origin: string): Promise<string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    // Said by the tests themselves, where they keep workers away.
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => {
    // Leaving a page while it fades in cuts that short, and Chromium says so.
    if (!error.message.startsWith('Transition was ')) complaints.push(`exception: ${error.message}`);
  });
  page.on('requestfailed', (request) => {
    // Leaving a page cancels what it was still loading.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()}`);
  });
  page.on('request', (request) => {
    const { origin: asked, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && asked !== origin) complaints.push(`elsewhere: ${request.url()}`);
  });
  await page.context().addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      console.error(`forbidden: ${effectiveDirective} ${blockedURI} ${sample}`),
    );
  });
  return complaints;
}

/** Adds the cookies that were set. */
export async function findComplaints(page: Page, complaints: readonly string[]): Promise<string[]> {
  return [...complaints, ...(await page.context().cookies()).map(({ name }) => `cookie: ${name}`)];
}

/** Our `test`: every one of them also fails on a console error, an exception, a cookie, what a policy forbids, a failed or a foreign request. */
export const test = base.extend<{
  complaints: string[];
  provoked: RegExp[];
  search: Search;
  settings: Settings;
  sheet: Sheet;
  snippets: CopyPage;
}>({
  // Complaints that a test provokes are no fault, whenever the browser comes to say them.
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are asked for.
  provoked: async ({}, use) => use([]),
  complaints: [
    async ({ page, baseURL, provoked }, use) => {
      const complaints = await watch(page, new URL(baseURL ?? '').origin);
      await use(complaints);
      const faults = (await findComplaints(page, complaints)).filter((complaint) => !provoked.some((pattern) => pattern.test(complaint)));
      expect(faults, 'complaints of the browser').toEqual([]);
    },
    { auto: true },
  ],
  search: async ({ page }, use) => use(new Search(page)),
  settings: async ({ page }, use) => use(new Settings(page)),
  sheet: async ({ page }, use) => use(new Sheet(page)),
  snippets: async ({ page }, use) => use(new CopyPage(page)),
});
