import { test as base, expect } from '@playwright/test';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { readPdf } from '../../support/pdf.ts';
import { getFirefox } from './browser.ts';
import { countShapes } from './shapes.ts';

/** A page of Firefox; a console error or an exception fails the test. */
const test = base.extend<{ firefoxPage: Page }, { firefox: Browser }>({
  firefox: [
    async ({ headless }, use) => {
      const browser = await launch({
        browser: 'firefox',
        headless,
        executablePath: getFirefox(),
        // What is copied is read back.
        extraPrefsFirefox: { 'dom.events.testing.asyncClipboard': true, 'intl.accept_languages': 'fr' },
      });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  firefoxPage: async ({ firefox }, use) => {
    const page = await firefox.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.setViewport({ width: 1280, height: 900 });
    await use(page);
    await page.close();
    expect(complaints, 'complaints of the browser').toEqual([]);
  },
});

/** A text as it is compared: spaces and line ends do not survive a PDF as they were. */
const squeeze = (text: string) => text.replace(/\s+/g, '');

test('browses from the home page to an entry', async ({ firefoxPage: page, baseURL }) => {
  await page.goto(`${baseURL}`);
  await page.locator('::-p-aria([name="Toutes les commandes"][role="link"])').click();
  await page.waitForFunction(() => location.pathname.endsWith('/commandes/'));
  await page.locator('main ::-p-aria([name="Lister les conteneurs en cours"][role="link"])').click();
  await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Lister les conteneurs en cours');
});

test('searches as one types, and opens the answer with the keyboard', async ({ firefoxPage: page, baseURL }) => {
  await page.goto(`${baseURL}`);
  await page.locator('header ::-p-aria([name="Rechercher"][role="button"])').click();
  await page.locator('::-p-aria([role="combobox"])').fill('lister les conteneurs');
  // What the pages say comes second, and makes the list anew.
  await page.waitForSelector('[role="listbox"][data-query="lister les conteneurs"]');
  expect(await page.$eval('[role="option"]', (option) => option.getAttribute('data-entry'))).toBe('ps');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.pathname.endsWith('/commandes/ps/'));
});

test('copies a command with the reader’s own values', async ({ firefoxPage: page, baseURL }) => {
  await page.goto(`${baseURL}commandes/stop/`);
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await page.locator('.hero copy-button button').click();
  await page.waitForFunction(() => document.querySelector('.hero copy-button button')?.textContent === 'Copié');
  expect(await clipboard()).toBe('docker stop web');
  await page.locator('command-settings summary').click();
  await page.locator('command-settings input[name="conteneur"]').fill('base');
  await page.waitForFunction(() => document.querySelector('.hero code')?.textContent === 'docker stop base');
  await page.locator('.hero copy-button button').click();
  await expect.poll(clipboard).toBe('docker stop base');
});

test('prints the sheet, with every task and command it shows and nothing of the screen', async ({ firefoxPage: page, baseURL }) => {
  await page.goto(`${baseURL}antiseche/`);
  const sheets = await page.$$eval('section.sheet', (sections) =>
    sections.map((section) => ({
      // What is in code is drawn, as commands are.
      tasks: [...section.querySelectorAll('[data-entry] > a:not(:has(code))')].map(({ textContent }) => textContent ?? ''),
      commands: section.querySelectorAll('[data-entry] > code').length,
    })),
  );
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const pages = await readPdf(pdf);
  const shapes = await countShapes(pdf);
  expect(pages).toHaveLength(sheets.length);
  for (const [index, { tasks, commands }] of sheets.entries()) {
    const { width, height, text } = pages[index] ?? { width: 0, height: 0, text: '' };
    expect([width, height]).toEqual([210, 297]);
    expect(tasks.length).toBeGreaterThan(10);
    // Ligatures do not survive the PDF as letters.
    for (const task of tasks.filter((title) => !/f[fil]/.test(title))) expect(squeeze(text)).toContain(squeeze(task));
    expect(shapes[index], 'each command is drawn').toBeGreaterThan(commands);
    expect(squeeze(text)).not.toContain('CtrlK');
  }
});

test('prints as many pages as Chromium: one a ready sheet, and as many of one’s own as it says', async ({ firefoxPage: page, baseURL }) => {
  await page.goto(`${baseURL}antiseche/`);
  const ready = await page.$$eval('.ready a', (links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(ready.length).toBeGreaterThan(2);
  const slugs = await page.evaluate(async () => (await (await fetch('ordre.json')).json()) as string[]);
  const own = [1, 12, 40, 80].map((count): [string, number] => [
    `${baseURL}antiseche/?fiches=${slugs.slice(0, count).join(',')}`,
    count > 40 ? 2 : 1,
  ]);
  for (const [address, pages] of [...ready.map((address): [string, number] => [address, 1]), ...own]) {
    await page.goto(address, { waitUntil: 'networkidle0' });
    if (address.includes('?'))
      await page.waitForFunction(
        (pages) => document.querySelector('own-sheet output')?.textContent?.includes(`· ${pages} page`),
        {},
        pages,
      );
    expect(await readPdf(await page.pdf({ format: 'A4', preferCSSPageSize: true })), address).toHaveLength(pages);
  }
});
