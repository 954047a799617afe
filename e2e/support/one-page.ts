import { test as base, expect, type Page } from '@playwright/test';
import { output } from './site.ts';
import { SiteServer } from './site-server.ts';
import { findComplaints, watch } from './test.ts';

export { expect };

/**
 * A `test` whose page is that of the test before it, on a host that sends the policy of the site: what is asked of every page opens
 * hundreds of them, and a browser that begins anew for each would take longer than the questions. A test that fails ends its worker,
 * and the page with it; one that passes leaves nothing kept.
 */
export const test = base.extend<object, { shared: { page: Page; complaints: string[] } }>({
  shared: [
    async ({ browser }, use) => {
      const server = new SiteServer(output, process.env.BASE_PATH ?? '/');
      const baseURL = await server.start();
      const permissions = ['clipboard-read', 'clipboard-write'];
      const page = await browser.newPage({ baseURL, permissions, locale: 'fr-FR', serviceWorkers: 'block' });
      await use({ page, complaints: await watch(page, new URL(baseURL).origin) });
      await page.context().close();
      await server.stop();
    },
    { scope: 'worker' },
  ],
  page: async ({ shared: { page, complaints } }, use) => {
    complaints.length = 0;
    await use(page);
    await page.evaluate(() => localStorage.clear());
    expect(await findComplaints(page, complaints), 'complaints of the browser').toEqual([]);
  },
});
