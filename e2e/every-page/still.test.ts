import { kinds } from '../support/pages/kinds.ts';
import { readPage } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

/** A telephone far from its mast: what Lighthouse calls slow 4G. */
const slow = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };

/** What only an address, or what the browser keeps, makes of a page; and pages whose words a script writes. */
const asked = ['expliquer/?c=docker%20run%20-d%20-p%208080%3A80%20nginx', 'recherche/?q=port', 'no-such-page/'];

/** Pages of each kind and some long ones, each with the sheet that the browser keeps. */
const visits: readonly (readonly [path: string, kept?: string])[] = [
  ...[...new Set([...kinds, ...asked, 'tp/nginx/', 'utiliser/lancer/', 'reviser/', 'expliquer/'])].map((path) => [path] as const),
  ['antiseche/', '?fiches=run,ps,logs'],
];

test('a face that comes late moves nothing: it waits for the next page', () => {
  const faces = [...readPage('').matchAll(/@font-face\{[^}]*/g)].map(([face]) => face);
  expect(faces.length).toBeGreaterThan(1);
  expect(faces.filter((face) => !face.includes('font-display:optional'))).toEqual([]);
});

test.use({ provoked: [/\.woff2|ERR_FAILED|status of 404/] });

for (const width of [390, 1280])
  test(`on slow 4G no script moves a page when it comes, at ${width}`, async ({ page }) => {
    test.setTimeout(360_000);
    await page.setViewportSize({ width, height: 844 });
    // Another font has other widths: what it moves depends on the fonts of the machine.
    await page.route('**/*.woff2', (route) => route.abort());
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    await session.send('Network.emulateNetworkConditions', slow);
    await page.addInitScript(() => {
      // A first visit but for the sheet: the way back to a page that was read is one line more.
      localStorage.clear();
      const kept = new URL(location.href).hash.slice(1);
      if (kept) localStorage.setItem('fiches', decodeURIComponent(kept));
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
    for (const [path, kept = ''] of visits) {
      await page.goto(kept ? `${path}#${encodeURIComponent(kept)}` : path, { waitUntil: 'networkidle' });
      expect.soft(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts), `/${path}${kept}`).toEqual([]);
    }
  });
