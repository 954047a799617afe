import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { findViolations, unfold } from '../support/accessibility.ts';
import { expect, test } from '../support/hosted.ts';
import { kinds } from '../support/pages/kinds.ts';
import { readPdf } from '../support/pdf.ts';
import { pages, read, slugs } from '../support/site.ts';

test('has a page for each entry of the content', () => {
  expect(slugs.length).toBeGreaterThanOrEqual(88);
  expect(slugs.filter((slug) => !pages.includes(`commandes/${slug}/`))).toEqual([]);
});

/** Pixels by which the page is too wide. */
const findExcess = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const setTextSize = (page: Page, size: string): Promise<void> =>
  page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), size);

/** Width of an A4 page within its margins, in pixels: what is laid out on screen at that width is what is printed. */
const paperWidth = 673;

/** Empty sheets, sheets that are not A4, and what reaches outside them. */
async function findPrintFaults(page: Page, width: number): Promise<string[]> {
  const printed = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width, height: 1000 });
  // Spaces at the end of a line of output reach further than what one sees of it: of a `pre` it is the box that counts.
  const cut = await page.evaluate(() => {
    const room = document.documentElement.clientWidth + 0.5;
    return [...document.querySelectorAll<HTMLElement>('main :is(pre, table, dl, p, li), main code:not(pre code)')]
      .filter((element) => element.checkVisibility())
      .filter(
        (element) => element.getBoundingClientRect().right > room || (element.matches('pre') && element.scrollWidth > element.clientWidth),
      )
      .map(({ outerHTML }) => `printed outside the sheet: ${outerHTML.slice(0, 120)}`);
  });
  await page.emulateMedia({ media: 'screen' });
  return [
    ...(printed.some(({ text }) => text.trim() === '') ? ['an empty sheet'] : []),
    ...(printed.length === 0 || printed.some((sheet) => sheet.width !== 210 || sheet.height !== 297) ? ['not on A4'] : []),
    ...cut,
  ];
}

// Each page is loaded once, on a host that sends its policy, for all that is asked of every page. The browser's complaints
// (policies, cookies, requests elsewhere, exceptions) fail the test by themselves.
for (const path of pages) {
  test(`/${path} passes axe, never scrolls sideways and prints whole`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.goto(path);
    await expect(page.locator('iframe, frame')).toHaveCount(0);
    const faults = await findPrintFaults(page, path === 'antiseche/' ? 733 : paperWidth);
    const measureAt = async (width: number, name = '') => {
      await page.setViewportSize({ width, height: 800 });
      const excess = await findExcess(page);
      if (excess > 0) faults.push(`${excess} pixels too wide at ${width}${name}`);
    };
    const judge = async (colorScheme: 'light' | 'dark', width: number, rules?: string[]) => {
      await page.emulateMedia({ colorScheme });
      const axe = new AxeBuilder({ page });
      for (const violation of await findViolations(rules ? axe.withRules(rules) : axe))
        faults.push(`${colorScheme}, ${width}: ${violation}`);
    };

    await setTextSize(page, '200%');
    await measureAt(360, ', text twice as large');
    await setTextSize(page, '');
    await unfold(page);
    for (const width of [360, 768]) await measureAt(width);
    // What is there at both widths is judged once in each theme; what only one width shows is of a kind of page, in both.
    await measureAt(320);
    await judge('light', 320);
    if (kinds.includes(path)) await judge('dark', 320, ['color-contrast']);
    await measureAt(1280);
    await judge('dark', 1280);
    if (kinds.includes(path)) await judge('light', 1280, ['color-contrast']);
    expect(faults).toEqual([]);
  });
}

test('on a phone whose text is twice as large leaves room to read and to search', async ({ page, search }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('');
  await setTextSize(page, '200%');
  expect((await page.getByRole('banner').boundingBox())?.height).toBeLessThan(80);
  await search.open();
  await search.ask('port');
  await expect(search.results.first()).toBeVisible();
  const list = page.getByRole('listbox', { name: 'Résultats' });
  await expect.poll(async () => (await list.boundingBox())?.height).toBeGreaterThan(370);
});

test('leads somewhere by every internal link and fragment', async ({ request, baseURL }) => {
  const origin = new URL(baseURL ?? '').origin;
  const targets = new Map<string, string>();
  for (const path of pages) {
    const html = read(path === '' || path.endsWith('/') ? `${path}index.html` : path);
    for (const [, href = ''] of html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)) {
      const url = new URL(href.replaceAll('&amp;', '&'), new URL(path, baseURL));
      if (url.origin === origin) targets.set(url.href, path);
    }
  }
  expect(targets.size).toBeGreaterThan(100);
  const bodies = new Map<string, string>();
  const dead: string[] = [];
  for (const [href, from] of targets) {
    const url = new URL(href);
    const fragment = decodeURIComponent(url.hash.slice(1));
    url.hash = '';
    if (!bodies.has(url.href)) {
      const response = await request.get(url.href);
      bodies.set(url.href, response.ok() ? await response.text() : '');
    }
    const body = bodies.get(url.href) ?? '';
    if (body === '' || (fragment && !body.includes(`id="${fragment}"`))) dead.push(`${from} → ${href}`);
  }
  expect(dead).toEqual([]);
});

test('has a way onward on every page', () => {
  const stuck = pages.filter((path) => {
    const html = read(path === '' || path.endsWith('/') ? `${path}index.html` : path);
    const main = /<main\b.*?<\/main>/s.exec(html)?.[0] ?? '';
    // A link to a heading of the same page leads nowhere.
    return ![...main.matchAll(/<a\b[^>]*?\shref="(?<href>[^"]*)"/g)].some(({ groups }) => /^\/[^#]/.test(groups?.href ?? ''));
  });
  expect(stuck).toEqual([]);
});
