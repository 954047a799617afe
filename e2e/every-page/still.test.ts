import type { Browser, BrowserContextOptions } from '@playwright/test';
import { kinds } from '../support/pages/kinds.ts';
import { readPage } from '../support/site.ts';
import { expect, findComplaints, test, watch } from '../support/test.ts';

/** A telephone far from its mast: what Lighthouse calls slow 4G. */
const slow = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };

/** What only an address, or what the browser keeps, makes of a page; and pages whose words a script writes. */
const asked = ['expliquer/?c=docker%20run%20-d%20-p%208080%3A80%20nginx', 'recherche/?q=port', 'no-such-page/'];

/** Pages of each kind and some long ones, each with the sheet that the browser keeps. */
const visits: readonly (readonly [path: string, kept?: string])[] = [
  ...[...new Set([...kinds, ...asked, 'tp/nginx/', 'installer/', 'commandes/', 'utiliser/lancer/', 'reviser/', 'expliquer/'])].map(
    (path) => [path] as const,
  ),
  ['antiseche/', '?fiches=run,ps,logs'],
];

/** Pages that are read at once: of each, most of the time is spent waiting. */
const tabs = 5;

/** What has moved on a first visit, once something was drawn: a page that nothing draws keeps still too. @param kept the reader's sheet */
async function readShifts(browser: Browser, [path, kept]: (typeof visits)[number], options: BrowserContextOptions & { baseURL: string }) {
  // A window of its own, since what stands behind another may not be drawn.
  const page = await browser.newPage(options);
  const complaints = await watch(page, new URL(options.baseURL).origin);
  // Another font has other widths: what it moves depends on the fonts of the machine.
  await page.route('**/*.woff2', (route) => route.abort());
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', slow);
  await page.addInitScript((sheet) => {
    if (sheet) localStorage.setItem('fiches', sheet);
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as unknown as { value: number; sources: { node: Node | null }[] };
        const moved = sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 80) : ''));
        shifts.push(`${value.toFixed(4)} ${moved.join(' | ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  }, kept);
  await page.goto(path, { waitUntil: 'networkidle' });
  await expect.poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length), `/${path} is drawn`).toBe(1);
  const shifts = await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
  const faults = await findComplaints(page, complaints);
  await page.context().close();
  return { shifts, complaints: faults.filter((complaint) => !/\.woff2|ERR_FAILED|status of 404/.test(complaint)) };
}

test('a face that comes late moves nothing: it waits for the next page', () => {
  const faces = [...readPage('').matchAll(/@font-face\{[^}]*/g)].map(([face]) => face);
  expect(faces.length).toBeGreaterThan(1);
  expect(faces.filter((face) => !face.includes('font-display:optional'))).toEqual([]);
});

for (const width of [390, 1280])
  test(`on slow 4G no script moves a page when it comes, at ${width}`, async ({ browser, baseURL }) => {
    test.setTimeout(240_000);
    const options = { baseURL: baseURL ?? '', locale: 'fr-FR', serviceWorkers: 'block', viewport: { width, height: 844 } } as const;
    const waiting = [...visits];
    const read = async () => {
      for (let visit = waiting.pop(); visit !== undefined; visit = waiting.pop())
        expect.soft(await readShifts(browser, visit, options), `/${visit.join('')}`).toEqual({ shifts: [], complaints: [] });
    };
    await Promise.all(Array.from({ length: tabs }, read));
  });
