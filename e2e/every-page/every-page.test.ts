import AxeBuilder from '@axe-core/playwright';
import { findViolations, unfold } from '../support/accessibility.ts';
import { pages, read, slugs } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

test('has a page for each entry of the content', () => {
  expect(slugs.length).toBeGreaterThanOrEqual(88);
  expect(slugs.filter((slug) => !pages.includes(`commandes/${slug}/`))).toEqual([]);
});

for (const path of pages) {
  test(`/${path} passes axe in both themes and never scrolls sideways`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('iframe, frame')).toHaveCount(0);
    await unfold(page);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await findViolations(new AxeBuilder({ page })), `light, ${width}`).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      // Only colours change with the theme.
      expect(await findViolations(new AxeBuilder({ page }).withRules(['color-contrast'])), `dark, ${width}`).toEqual([]);
    }
    for (const width of [320, 360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow, `pixels too wide at ${width}`).toBeLessThanOrEqual(0);
    }
  });
}

test('never scrolls sideways on a phone whose text is twice as large, and leaves room to read and to search', async ({ page, search }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const wide: string[] = [];
  const enlarge = () => page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  test.setTimeout(120_000);
  for (const path of pages) {
    await page.goto(path);
    await enlarge();
    if (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)) wide.push(path);
  }
  expect(wide).toEqual([]);
  await page.goto('');
  await enlarge();
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
