import { test as base, expect } from '@playwright/test';
import { By, Key, until, type WebDriver, type WebElement } from 'selenium-webdriver';
import { startWebKit } from './driver.ts';

/** WebKit has no answer to « print » for those who drive it: what is printed is tested in Chromium and Firefox. */
const test = base.extend<object, { webkit: WebDriver }>({
  webkit: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are asked for.
    async ({}, use) => {
      const { driver, stop } = await startWebKit(4797);
      await use(driver);
      await stop();
    },
    { scope: 'worker' },
  ],
});

/** How long a slow machine may take, in milliseconds. */
const patience = 20_000;

const find = (driver: WebDriver, locator: By): Promise<WebElement> => driver.wait(until.elementLocated(locator), patience);

/** The first link of the page itself that bears a name, followed as soon as the page has settled. */
const follow = (driver: WebDriver, name: string): Promise<boolean> =>
  driver.wait(async () => {
    const link = await find(driver, By.xpath(`//main//a[normalize-space(.)="${name}"]`));
    return link.click().then(
      () => true,
      () => false,
    );
  }, patience);

/** A text of an element, found and read at once: what is found first may be made anew before it is read. */
const read = (driver: WebDriver, selector: string, attribute?: string): Promise<string | null> =>
  driver.executeScript(
    (selector: string, attribute?: string) => {
      const element = document.querySelector<HTMLElement>(selector);
      return (attribute ? element?.getAttribute(attribute) : element?.textContent.trim()) ?? null;
    },
    selector,
    attribute,
  );

const readPath = async (driver: WebDriver) => new URL(await driver.getCurrentUrl()).pathname;

test('browses from the home page to an entry', async ({ webkit, baseURL }) => {
  await webkit.get(`${baseURL}`);
  await follow(webkit, 'Toutes les commandes');
  await expect.poll(() => readPath(webkit)).toMatch(/\/commandes\/$/);
  await follow(webkit, 'Lister les conteneurs en cours');
  await expect.poll(() => read(webkit, 'h1')).toBe('Lister les conteneurs en cours');
});

test('searches as one types, and opens the answer with the keyboard', async ({ webkit, baseURL }) => {
  await webkit.get(`${baseURL}`);
  await webkit.findElement(By.css('search-dialog button')).click();
  const field = await find(webkit, By.css('[role=combobox]'));
  await field.sendKeys('lister les conteneurs');
  // What the pages say comes second, and makes the list anew.
  await expect.poll(() => read(webkit, '[role=listbox]', 'data-query')).toBe('lister les conteneurs');
  expect(await read(webkit, '[role=option]', 'data-entry')).toBe('ps');
  await field.sendKeys(Key.ENTER);
  await expect.poll(() => readPath(webkit)).toMatch(/\/commandes\/ps\/$/);
});

test('copies a command with the reader’s own values', async ({ webkit, baseURL }) => {
  await webkit.get(`${baseURL}commandes/stop/`);
  // The driver cannot read the clipboard: what is handed to it is kept.
  await webkit.executeScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: (text: string) => {
          document.documentElement.dataset.copied = text;
          return Promise.resolve();
        },
      },
    });
  });
  const readCopied = () => webkit.executeScript('return document.documentElement.dataset.copied');
  const button = await webkit.findElement(By.css('.hero copy-button button'));
  await button.click();
  await expect.poll(() => read(webkit, '.hero copy-button button')).toBe('Copié');
  expect(await readCopied()).toBe('docker stop web');
  // Out of sight, this driver says of it that it cannot be pressed.
  await webkit.executeScript(() => document.querySelector('command-settings summary')?.scrollIntoView());
  await webkit.findElement(By.css('command-settings summary')).click();
  await webkit.findElement(By.css('command-settings input[name="conteneur"]')).sendKeys('base');
  await expect.poll(() => read(webkit, '.hero code')).toContain('docker stop base');
  await button.click();
  await expect.poll(readCopied).toBe('docker stop base');
});

test('composes a sheet of one’s own', async ({ webkit, baseURL }) => {
  await webkit.get(`${baseURL}commandes/stop/`);
  await webkit.findElement(By.css('sheet-pick input')).click();
  await webkit.get(`${baseURL}antiseche/`);
  await expect.poll(() => read(webkit, 'own-sheet output')).toBe('1 fiche · 1 page A4');
  await expect.poll(() => read(webkit, 'print-button')).toBe('Imprimer (1 fiche)');
});
