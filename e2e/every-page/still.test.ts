import type { Browser, BrowserContextOptions } from '@playwright/test';
import { kinds } from '../support/pages/kinds.ts';
import { expect, findComplaints, test, watch } from '../support/test.ts';

/** A telephone far from its mast: what Lighthouse calls slow 4G. */
const slow = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };

/** Pages whose words a script writes: they grow when it comes. */
const written = /^(?:antiseche\/\?|expliquer\/|recherche\/|reviser\/|404)/;

/** Pages that are read at once: of each, most of the time is spent waiting. */
const tabs = 5;

/** What has moved on a first visit, once something was drawn: a page that nothing draws keeps still too. */
async function readShifts(browser: Browser, path: string, options: BrowserContextOptions & { baseURL: string }) {
  // A window of its own, since what stands behind another may not be drawn.
  const page = await browser.newPage(options);
  const complaints = await watch(page, new URL(options.baseURL).origin);
  // Another font has other widths: what it moves depends on the fonts of the machine.
  await page.route('**/*.woff2', (route) => route.abort());
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', slow);
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as unknown as { value: number; sources: { node: Node | null }[] };
        const moved = sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 80) : ''));
        shifts.push(`${value.toFixed(4)} ${moved.join(' | ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  await expect.poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length), `/${path} is drawn`).toBe(1);
  const shifts = await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
  const faults = await findComplaints(page, complaints);
  await page.context().close();
  return { shifts, complaints: faults.filter((complaint) => !/\.woff2|ERR_FAILED/.test(complaint)) };
}

for (const width of [390, 1280])
  test(`on slow 4G no script moves a page when it comes, at ${width}`, async ({ browser, baseURL }) => {
    test.setTimeout(240_000);
    const options = { baseURL: baseURL ?? '', locale: 'fr-FR', serviceWorkers: 'block', viewport: { width, height: 844 } } as const;
    const waiting = [...kinds, 'tp/nginx/', 'installer/', 'commandes/'].filter((path) => !written.test(path));
    const read = async () => {
      for (let path = waiting.pop(); path !== undefined; path = waiting.pop())
        expect.soft(await readShifts(browser, path, options), `/${path}`).toEqual({ shifts: [], complaints: [] });
    };
    await Promise.all(Array.from({ length: tabs }, read));
  });
