import { cp, readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { Search } from '../support/pages/search.ts';
import { banner, expect, heading, test, testFewPages, title } from './test.ts';
import { changedPage, searchVersion } from './versions.ts';

// The whole site is kept in some of them, twice in one.
test.describe.configure({ timeout: 120_000 });

const readSearchVersion = (page: Page) => page.evaluate((name) => (globalThis as unknown as Record<string, unknown>)[name], searchVersion);

testFewPages('offers a new version, and shows it when the reader accepts', async ({ page, reader, server, versionB }) => {
  await reader.visit(changedPage);
  server.root = versionB;
  expect(await reader.waitForUpdate()).toBe('waiting');
  await expect(banner(page)).toBeVisible();
  await expect(page.getByRole('status').filter({ has: banner(page) })).toBeVisible();
  // Never forced: the page, and those that it leads to, stay what they were.
  await expect(heading(page)).toHaveText(title);
  await page.goto('');
  await page.goto(changedPage);
  await expect(heading(page)).toHaveText(title);
  // By the keyboard: it is the last thing on the page.
  await expect(banner(page)).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await expect(banner(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(`${title} (B)`);
  await expect(banner(page)).toHaveCount(0);
  // The old one leaves no trace.
  await page.goto('');
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).filter((name) => !name.endsWith(' tabs')).length)).toBe(1);
  await reader.loseNetwork();
  await page.goto(changedPage);
  await expect(heading(page)).toHaveText(`${title} (B)`);
});

test('leaves another tab as it was opened when one accepts, and never mixes the two', async ({
  page,
  context,
  search,
  reader,
  server,
  versionB,
}) => {
  await reader.visit(changedPage);
  const other = await context.newPage();
  await other.goto(changedPage);
  server.root = versionB;
  expect(await reader.waitForUpdate()).toBe('waiting');
  await banner(other).click();
  await expect(heading(other)).toHaveText(`${title} (B)`);
  await reader.loseNetwork();
  // What this tab has not loaded yet comes from its own version.
  await expect(heading(page)).toHaveText(title);
  await search.openByKeyboard();
  await search.ask('rmi');
  await expect(search.results.first()).toHaveAttribute('data-entry', 'rmi');
  await expect
    .poll(() => page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('pagefind.js'))))
    .toBe(true);
  expect(await readSearchVersion(page)).toBeUndefined();
  // The tab that accepted has the new one, whole.
  await other.bringToFront();
  await new Search(other).openByKeyboard();
  await other.getByRole('combobox', { name: 'Rechercher' }).fill('rmi');
  await expect(other.getByRole('option').first()).toHaveAttribute('data-entry', 'rmi');
  await expect.poll(() => readSearchVersion(other)).toBe('B');
  // Accepted already, the offer of the first tab is a reload.
  await page.bringToFront();
  await page.keyboard.press('Escape');
  await banner(page).click();
  await expect(heading(page)).toHaveText(`${title} (B)`);
});

testFewPages('shows the new version without asking once every tab was closed', async ({ page, context, reader, server, versionB }) => {
  await reader.visit(changedPage);
  server.root = versionB;
  expect(await reader.waitForUpdate()).toBe('waiting');
  await page.close();
  const later = await context.newPage();
  await expect
    .poll(async () => {
      await later.goto(changedPage);
      const text = await heading(later).textContent();
      await later.goto('about:blank');
      return text;
    })
    .toBe(`${title} (B)`);
});

testFewPages(
  'keeps the old site whole when an update is interrupted, and goes on with it later',
  async ({ page, reader, server, versionB }) => {
    await reader.visit(changedPage);
    server.root = versionB;
    server.isLost = (path) => path === changedPage;
    expect(await reader.waitForUpdate()).toBe('refused');
    await expect(banner(page)).toHaveCount(0);
    server.goAway();
    await page.reload();
    await expect(heading(page)).toHaveText(title);
    await page.goto('commandes/run/');
    await expect(heading(page)).toBeVisible();

    server.comeBack();
    await page.goto(changedPage);
    server.asked.length = 0;
    expect(await reader.waitForUpdate()).toBe('waiting');
    // What has not changed is not asked for again.
    expect(server.asked.filter((path) => !['sw.js', 'precache.json'].includes(path)).length).toBeLessThan(5);
    await banner(page).click();
    await expect(heading(page)).toHaveText(`${title} (B)`);
  },
);

testFewPages('refuses a new version while its host still serves files of the old one', async ({ page, reader, server, versionB }) => {
  await reader.visit('commandes/run/');
  const published = `${versionB}/${changedPage}index.html`;
  const fresh = await readFile(published, 'utf8');
  await writeFile(published, fresh.replace(' (B)</h1>', '</h1>'));
  server.root = versionB;
  expect(await reader.waitForUpdate()).toBe('refused');
  await writeFile(published, fresh);
  expect(await reader.waitForUpdate()).toBe('waiting');
  await expect(banner(page)).toBeVisible();
});

test('opens a page that only the new version has from the network, whole', async ({ page, reader, search, server, versionB }) => {
  await reader.visit('');
  await cp(`${versionB}/${changedPage}`, `${versionB}/commandes/nouvelle/`, { recursive: true });
  server.root = versionB;
  await page.goto('commandes/nouvelle/');
  await expect(heading(page)).toHaveText(`${title} (B)`);
  await search.openByKeyboard();
  await search.ask('rmi');
  await expect(search.results.first()).toHaveAttribute('data-entry', 'rmi');
  await expect.poll(() => readSearchVersion(page)).toBe('B');
});
