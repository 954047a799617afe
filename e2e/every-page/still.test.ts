import { kinds } from '../support/pages/kinds.ts';
import { expect, test } from '../support/test.ts';

/** A telephone far from its mast: what Lighthouse calls slow 4G. */
const slow = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };

/** Pages whose words a script writes: they grow when it comes. */
const written = /^(?:antiseche\/\?|expliquer\/|recherche\/|reviser\/|404)/;

test.use({ provoked: [/\.woff2|ERR_FAILED/] });

for (const width of [390, 1280])
  test(`on slow 4G no script moves a page when it comes, at ${width}`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width, height: 844 });
    // Another font has other widths: what it moves depends on the fonts of the machine.
    await page.route('**/*.woff2', (route) => route.abort());
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    await session.send('Network.emulateNetworkConditions', slow);
    await page.addInitScript(() => {
      // A first visit: the way back to a page that was read is one line more.
      localStorage.clear();
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
    for (const path of [...kinds, 'tp/nginx/', 'installer/', 'commandes/'].filter((path) => !written.test(path))) {
      await page.goto(path, { waitUntil: 'networkidle' });
      expect.soft(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts), `/${path}`).toEqual([]);
    }
  });
