import type { Page } from '@playwright/test';
import { chooseShare } from '../engine/share.ts';
import { findViolations, unfold } from '../support/accessibility.ts';
import { choosePages } from '../support/appearance.ts';
import { findBrokenRows } from '../support/broken-rows.ts';
import { findCopyFaults } from '../support/copies.ts';
import { expect, test as onePage } from '../support/one-page.ts';
import { kinds } from '../support/pages/kinds.ts';
import { readPdf } from '../support/pdf.ts';
import { pages, readPage, slugs } from '../support/site.ts';
import { test } from '../support/test.ts';

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
  await page.setViewportSize({ width, height: 1000 });
  const printed = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  await page.emulateMedia({ media: 'print' });
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
  // Not « screen », which the next page would be printed for.
  await page.emulateMedia({ media: null });
  return [
    ...(printed.some(({ text }) => text.trim() === '') ? ['an empty sheet'] : []),
    ...(printed.length === 0 || printed.some((sheet) => sheet.width !== 210 || sheet.height !== 297) ? ['not on A4'] : []),
    ...cut,
  ];
}

/**
 * Where every appearance of the site is seen: what a colour, a theme or a width may spoil is judged on these. Nothing else than the
 * style sheet, which is one for all pages, gives colours: the policy lets no page have its own.
 */
const kindPages = new Set(kinds);
const chosen = new Set([...kinds, ...choosePages(3)]);

/**
 * The pages that have every component, and one in twenty-four of the rest, others each day: what a contributor waits for.
 * `PAGE_SHARE=<a number>` is another day; `PAGE_SHARE=all`, which is what `.ci/run` asks for, every page.
 */
const { PAGE_SHARE: share = '' } = process.env;
if (!/^(?:all|\d+)$/.test(share)) throw new Error(`PAGE_SHARE is « all » or a number: ${share}`);
const shares = 24;
const tested =
  share === 'all'
    ? pages
    : chooseShare(
        pages.map((name) => ({ name })),
        ({ name }) => kindPages.has(name),
        Number(share),
        shares,
      ).map(({ name }) => name);

// Each page is loaded once, on a host that sends its policy, for all that is asked of every page. The browser's complaints
// (policies, cookies, requests elsewhere, exceptions) fail the test by themselves.
for (const path of tested) {
  onePage(`/${path} passes axe, never scrolls sideways, breaks no line, prints whole and copies what the model holds`, async ({ page }) => {
    onePage.setTimeout(180_000);
    await page.goto(path);
    await expect(page.locator('iframe, frame')).toHaveCount(0);
    const faults = await findPrintFaults(page, path.startsWith('antiseche/') ? 733 : paperWidth);
    const measureAt = async (width: number, name = '') => {
      await page.setViewportSize({ width, height: 800 });
      if (name === '') for (const fault of await findBrokenRows(page)) faults.push(`at ${width}: ${fault}`);
      const excess = await findExcess(page);
      if (excess > 0) faults.push(`${excess} pixels too wide at ${width}${name}`);
    };
    const judge = async (colorScheme: 'light' | 'dark', width: number, rules?: Parameters<typeof findViolations>[1]) => {
      await page.emulateMedia({ colorScheme });
      // What follows the width is told at the next picture.
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      for (const violation of await findViolations(page, rules)) faults.push(`${colorScheme}, ${width}: ${violation}`);
    };

    await setTextSize(page, '200%');
    await measureAt(360, ', text twice as large');
    await setTextSize(page, '');
    await unfold(page);
    for (const width of [360, 390, 768, 1280]) await measureAt(width);
    const isChosen = chosen.has(path);
    const isKind = kindPages.has(path);
    if (isChosen) {
      await judge('dark', 1280, isKind ? {} : { only: ['color-contrast-enhanced'] });
      if (isKind) await judge('light', 1280, { only: ['color-contrast-enhanced'] });
    }
    // What is there at both widths is judged once in each theme; what only one width shows is of a kind of page, in both.
    await measureAt(320);
    if (isKind) await judge('dark', 320, { only: ['color-contrast-enhanced'] });
    await judge('light', 320, isChosen ? {} : { without: ['color-contrast'] });
    faults.push(...(path === '404.html' ? [] : await findCopyFaults(page)));
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
    const html = readPage(path);
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
    const html = readPage(path);
    const main = /<main\b.*?<\/main>/s.exec(html)?.[0] ?? '';
    // A link to a heading of the same page leads nowhere.
    return ![...main.matchAll(/<a\b[^>]*?\shref="(?<href>[^"]*)"/g)].some(({ groups }) => /^\/[^#]/.test(groups?.href ?? ''));
  });
  expect(stuck).toEqual([]);
});

test('the search reads every page, but those that say nothing by themselves', () => {
  expect(pages.filter((path) => !readPage(path).includes('data-pagefind-body="true"'))).toEqual(['404.html', 'recherche/']);
  // An empty attribute, or a false one, would be read all the same.
  expect(['404.html', 'recherche/'].filter((path) => readPage(path).includes('data-pagefind-body'))).toEqual([]);
});
