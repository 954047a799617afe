import type { Page } from '@playwright/test';
import { pages, readPage } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

const lesson = 'comprendre/architecture/';
const toTerm = (page: Page) => page.getByRole('main').getByRole('link', { name: 'conteneur', exact: true }).first();
const definition = (page: Page) => page.getByRole('tooltip');

test('a term says what it means where one points at it, and lets it be read', async ({ page }) => {
  await page.goto(lesson);
  await toTerm(page).hover();
  await expect(definition(page)).toContainText('Instance exécutable d’une image');
  await expect(toTerm(page)).toHaveAccessibleDescription(/Instance exécutable d’une image/);
  // One goes and reads it with the pointer.
  await definition(page).hover();
  await page.waitForTimeout(500);
  await expect(definition(page)).toBeVisible();
  await page.getByRole('heading', { level: 1 }).hover();
  await expect(definition(page)).toBeHidden();
});

test('comes with the keyboard, goes with Escape or with the focus', async ({ page }) => {
  await page.goto(lesson);
  const before = page.getByRole('main').getByRole('link').first();
  await before.focus();
  await page.keyboard.press('Shift+Tab');
  const tabTo = async () => {
    for (let count = 0; count < 20 && !(await toTerm(page).evaluate((link) => link === document.activeElement)); count++)
      await page.keyboard.press('Tab');
  };
  await tabTo();
  await expect(toTerm(page)).toBeFocused();
  await expect(definition(page)).toContainText('Instance exécutable');
  await page.keyboard.press('Escape');
  await expect(definition(page)).toBeHidden();
  await expect(toTerm(page)).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(definition(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(toTerm(page)).not.toBeFocused();
  await expect(page.getByRole('tooltip').filter({ hasText: 'Instance exécutable' })).toBeHidden();
});

test('stays inside the window, whatever its width', async ({ page }) => {
  for (const width of [320, 768, 1440]) {
    await page.setViewportSize({ width, height: 600 });
    await page.goto(lesson);
    for (const term of (await page.getByRole('main').locator('a[href*="/glossaire/#"]').all()).slice(0, 6)) {
      await term.hover();
      await expect(term).toHaveAttribute('aria-describedby', 'definition');
      const box = await definition(page).boundingBox();
      expect(box && box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= 600, `${width}`).toBe(true);
    }
  }
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true });
  test('leads to the glossary at once', async ({ page }) => {
    await page.goto(lesson);
    await toTerm(page).tap();
    await expect(page).toHaveURL(/\/glossaire\/#conteneur$/);
  });
});

test('is in the page: it asks for nothing of another one', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(lesson);
  await toTerm(page).hover();
  await expect(definition(page)).toContainText('Instance exécutable d’une image');
  expect(asked.filter((path) => /glossaire/.test(path))).toEqual([]);
});

test('every page brings the definition of each term that its sentences lead to', () => {
  let count = 0;
  for (const path of pages.filter((path) => path !== 'glossaire/')) {
    const html = readPage(path);
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
    const linked = new Set([...main.matchAll(/<a href="[^"#]*\/glossaire\/#(?<slug>[^"]+)">/g)].map(({ groups }) => groups?.slug));
    const brought = [...html.matchAll(/<p data-term="(?<slug>[^"]+)">\S.{20}/g)].map(({ groups }) => groups?.slug);
    expect([...brought].sort(), path).toEqual([...linked].sort());
    count += brought.length;
  }
  expect(count).toBeGreaterThan(200);
});
