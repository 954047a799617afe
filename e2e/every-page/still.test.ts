import type { Page } from '@playwright/test';
import { kinds } from '../support/pages/kinds.ts';
import { expect, test } from '../support/test.ts';

/** A telephone far from its mast: what Lighthouse calls slow 4G. */
const slow = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };

/** All that moved by itself since the page began, and what: fonts, scripts and styles come late, one after the other. */
async function readShifts(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
}

for (const width of [390, 1280])
  test(`on slow 4G nothing of a page moves while it comes, at ${width}`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width, height: 844 });
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
          shifts.push(
            `${value.toFixed(4)} ${sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 80) : '')).join(' | ')}`,
          );
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const path of kinds) {
      await page.goto(path, { waitUntil: 'networkidle' });
      expect.soft(await readShifts(page), `/${path}`).toEqual([]);
    }
  });
