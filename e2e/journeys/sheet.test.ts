import type { Page } from '@playwright/test';
import jsQr from 'jsqr';
import { type PdfPage, readPdf } from '../support/pdf.ts';
import { readPixels } from '../support/pixels.ts';
import { slugs } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

/** Lines joined: what ends one and begins the next is a space. */
const join = (pages: readonly PdfPage[]) =>
  pages
    .map(({ text }) => text)
    .join('\n')
    .replace(/\s+/g, ' ');

/** What each printed line says: its title, and its command as it is typed. */
const readLines = (page: Page) =>
  page.locator('[data-entry]').evaluateAll((lines) =>
    lines.map((line) => ({
      title: (line.querySelector('a')?.textContent ?? '').replace(/\s+/g, ' '),
      command: (line.querySelector('code')?.textContent ?? '').replace(/\s+/g, ' '),
    })),
  );

for (const fonts of ['loaded', 'blocked'] as const) {
  test(`prints the sheet on exactly two A4 pages, its fonts ${fonts}`, async ({ page, sheet, provoked }) => {
    if (fonts === 'blocked') {
      provoked.push(/\.woff2|ERR_FAILED/);
      await page.route('**/*.woff2', (route) => route.abort());
    }
    await page.goto('antiseche/', { waitUntil: 'networkidle' });
    const lines = await readLines(page);
    expect(lines.length).toBeGreaterThanOrEqual(59);
    const pages = await readPdf(await sheet.print());
    expect(pages.map(({ width, height }) => [width, height])).toEqual([
      [210, 297],
      [210, 297],
    ]);
    expect(pages.map(({ text }) => text.includes('L’essentiel'))).toEqual([true, false]);
    expect(pages.map(({ text }) => text.includes('Aller plus loin'))).toEqual([false, true]);
    const text = join(pages);
    for (const { title, command } of lines) {
      expect(text).toContain(title);
      expect(text).toContain(command);
    }
    expect(text).toContain('supprime des données');
    expect(text).not.toContain('Ctrl K');
    for (const [index, printed] of pages.entries()) {
      const outside = printed.items.filter(({ left, right, y }) => left < 7.5 || right > 202.5 || y < 8 || y > 289.5);
      expect(outside, 'text outside the margins').toEqual([]);
      const foot = join([printed]);
      expect(foot).toContain(`Page ${index + 1}/2`);
      expect(foot).toMatch(/Vérifié sur .*Docker \d+ · Version du \d+(?:er)? \p{L}+ 20\d\d/u);
    }
    // On paper: seven and a half points are ten pixels.
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 733, height: 1062 });
    const found = await page.evaluate(() => {
      const wide = [...document.querySelectorAll('main *')]
        .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > 733.5)
        .map(({ outerHTML }) => outerHTML.slice(0, 80));
      const small: string[] = [];
      const walker = document.createTreeWalker(document.querySelector('main') as Element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (!parent?.checkVisibility() || !node.textContent?.trim()) continue;
        if (Number.parseFloat(getComputedStyle(parent).fontSize) < 9.99) small.push(node.textContent);
      }
      // A word is on one line, however many lines its command takes.
      const cut = [...document.querySelectorAll('[data-entry] code > span')]
        .filter((unit) => !unit.textContent?.includes(' ') && unit.getBoundingClientRect().height > 20)
        .map(({ textContent }) => textContent);
      return { wide, small, cut };
    });
    expect(found).toEqual({ wide: [], small: [], cut: [] });
  });
}

test('leads to the sheet by the code in its foot, where the sheet has an address', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 1600, height: 1600 });
  for (const path of ['antiseche/', 'antiseche/?fiches=run']) {
    await page.goto(path);
    const foot = page.locator('.foot:visible').last();
    if (!process.env.SITE_URL) {
      // A sheet that is not published leads nowhere.
      await expect(foot).toBeVisible();
      await expect(foot).not.toContainText(/https?:|localhost/);
      await expect(foot.locator('svg')).toHaveCount(0);
      continue;
    }
    const address = ((await foot.getByText(/https?:/).textContent()) ?? '').trim().split(/\s+/).at(-1);
    expect(address).toMatch(/^https?:\/\/.+\/antiseche\/$/);
    // A screen has few dots: the code is read twice as large.
    await foot.locator('svg').evaluate((code) => code.setAttribute('width', '300'));
    const { data, width, height } = await readPixels(page, await foot.locator('svg').screenshot({ scale: 'device' }));
    expect(jsQr(data, width, height)?.data).toBe(address);
  }
});

test('prints twelve chosen entries and no other, with the reader’s values in their quotes', async ({ page, sheet }) => {
  const chosen = ['run-v-volume', 'ps', 'info', 'stop', 'rm', 'logs', 'build', 'run-p', 'compose-scale', 'volume-ls', 'exec', 'inspect-ip'];
  await page.goto(`antiseche/?fiches=${chosen.join(',')}#valeurs?contexte=mon+site`);
  await expect(sheet.count).toHaveText('12 fiches · 1 page A4');
  await expect.poll(() => sheet.readSlugs()).toEqual(chosen);
  const lines = await readLines(page);
  const pages = await readPdf(await sheet.print());
  expect(pages).toHaveLength(1);
  const text = join(pages);
  for (const { title, command } of lines) {
    expect(text).toContain(title);
    expect(text).toContain(command);
  }
  expect(text).toContain("docker build -t <nom>[:<tag>] 'mon site'");
  for (const other of ['Afficher l’aide d’une commande', 'docker search', 'Lire une commande', 'À ne pas confondre'])
    expect(text).not.toContain(other);
  expect(text.split('docker ').length - 1, 'one command a line').toBe(12);
});

test('writes the commands of one’s own sheet for PowerShell, with long options', async ({ page, sheet }) => {
  await page.goto('antiseche/?fiches=run-it,multiligne');
  await page.getByRole('combobox', { name: 'Options' }).selectOption('longues');
  await page.getByRole('combobox', { name: 'Terminal' }).selectOption('PowerShell');
  const text = join(await readPdf(await sheet.print()));
  expect(text).toContain('docker run --interactive --tty <image> bash');
  expect(text).toContain('docker run ` --detach ` --rm `');
});

test('counts pages as the printer does, and warns above two', async ({ page, sheet }) => {
  const long = `#valeurs?conteneur=${'a'.repeat(300)}`;
  const counted: number[] = [];
  for (const [count, values] of [
    [1, ''],
    [54, ''],
    [56, ''],
    [slugs.length, ''],
    [slugs.length, long],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(`antiseche/?fiches=${slugs.slice(0, count).join(',')}${values}`, { waitUntil: 'networkidle' });
    await expect(sheet.count).toContainText(count === 1 ? '1 fiche ·' : `${count} fiches ·`);
    const pages = (await readPdf(await sheet.print())).length;
    await expect(sheet.count).toContainText(pages === 1 ? '1 page A4' : `${pages} pages A4`);
    if (pages > 2) await expect(sheet.count).toContainText('plus qu’une feuille recto verso');
    else await expect(sheet.count).not.toContainText('recto verso');
    counted.push(pages);
  }
  expect(counted[0]).toBe(1);
  expect(counted.at(-1)).toBeGreaterThan(2);
});

test('composes a sheet with the keyboard: ticks, order, title, and the address that says it all', async ({ page, sheet }) => {
  await page.goto('antiseche/');
  for (const title of ['Télécharger une image', 'Lister les images']) {
    await sheet.box(title).focus();
    await page.keyboard.press('Space');
  }
  await expect(sheet.count).toHaveText('2 fiches · 1 page A4');
  await expect.poll(() => sheet.readSlugs()).toEqual(['pull', 'images']);
  const up = page.getByRole('button', { name: 'Monter : Lister les images' });
  await up.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => sheet.readSlugs()).toEqual(['images', 'pull']);
  // First now, it can only go down: the focus stays with it.
  await expect(page.getByRole('button', { name: 'Descendre : Lister les images' })).toBeFocused();
  await expect(page.locator('[data-status]')).toHaveText('Lister les images : place 1 sur 2');
  await page.getByLabel('Titre de la feuille').fill('Mes images');
  await expect(page.getByRole('heading', { name: 'Mes images' })).toBeVisible();
  await expect(page).toHaveURL((url) => url.search === '?fiches=images,pull&titre=Mes%20images');
  expect(join(await readPdf(await sheet.print()))).toContain('Mes images');
  // The browser keeps it, for the other pages too.
  await page.goto('commandes/');
  await expect(sheet.box('Lister les images')).toBeChecked();
  await sheet.box('Afficher l’état du moteur').check();
  await expect(page.getByText('3 fiches', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Voir mon antisèche' })).toHaveAttribute('href', /\?fiches=images,pull,info/);
  await page.goto('commandes/pull/');
  await page.getByRole('checkbox', { name: 'Sur mon antisèche' }).uncheck();
  await page.getByRole('link', { name: 'La voir' }).click();
  await expect(sheet.count).toHaveText('2 fiches · 1 page A4');
  await expect.poll(() => sheet.readSlugs()).toEqual(['images', 'info']);
  // The button says what it prints.
  await expect(page.getByRole('button', { name: 'Imprimer (2 fiches)' })).toBeVisible();
  await page.getByRole('button', { name: 'Tout décocher' }).click();
  await expect(page.getByRole('button', { name: 'Imprimer', exact: true })).toBeVisible();
  await expect.poll(async () => (await sheet.readSlugs()).length).toBeGreaterThanOrEqual(59);
  await expect(page).toHaveURL((url) => url.search === '');
});

test('gives one pair of buttons to each entry that is ticked before the tools have come', async ({ page, sheet }) => {
  const asked = Promise.withResolvers<void>();
  await page.route('**/sheet-editor.*.js', async (route) => {
    await asked.promise;
    await route.continue();
  });
  await page.goto('antiseche/');
  for (const title of ['Télécharger une image', 'Lister les images']) await sheet.box(title).check();
  asked.resolve();
  await expect(sheet.count).toHaveText('2 fiches · 1 page A4');
  await expect(page.getByRole('button', { name: /^Monter/ })).toHaveCount(2);
});

test('names unknown entries of an address, leaves them out, and takes nothing of it for code', async ({ page, sheet }) => {
  const evil = '<img src=x onerror=alert(1)>';
  await page.goto(`antiseche/?fiches=run,rum,${encodeURIComponent(evil)}&titre=${encodeURIComponent(evil)}`);
  await expect(page.getByText('Fiches inconnues, laissées de côté : « rum », « <img src=x onerror=alert(1)> ».')).toBeVisible();
  await expect.poll(() => sheet.readSlugs()).toEqual(['run']);
  await expect(page.getByRole('heading', { name: evil })).toBeVisible();
  await expect(page.locator('main img')).toHaveCount(0);
  // Nothing known: the whole sheet.
  await page.goto('antiseche/?fiches=rum');
  await expect(page.getByText('Fiches inconnues, laissées de côté : « rum ».')).toBeVisible();
  expect((await sheet.readSlugs()).length).toBeGreaterThanOrEqual(59);
});

test('keeps a shared sheet from replacing one’s own until it is changed', async ({ page, sheet }) => {
  await page.goto('antiseche/?fiches=ps');
  await page.goto('commandes/');
  await sheet.box('Lister les images').check();
  await page.goto('antiseche/?fiches=run,stop');
  await expect.poll(() => sheet.readSlugs()).toEqual(['run', 'stop']);
  await page.goto('antiseche/');
  await expect.poll(() => sheet.readSlugs()).toEqual(['images']);
  await page.getByRole('link', { name: 'Voir l’antisèche entière' }).click();
  await expect.poll(async () => (await sheet.readSlugs()).length).toBeGreaterThanOrEqual(59);
});

test('composes a sheet where nothing may be kept', async ({ page, sheet }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await page.goto('commandes/run/');
  await page.getByRole('checkbox', { name: 'Sur mon antisèche' }).check();
  await page.getByRole('link', { name: 'La voir' }).click();
  await expect(sheet.count).toHaveText('1 fiche · 1 page A4');
  await expect.poll(() => sheet.readSlugs()).toEqual(['run']);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('prints the whole sheet', async ({ page, sheet }) => {
    await page.goto('antiseche/?fiches=run');
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    const pages = await readPdf(await sheet.print());
    expect(pages).toHaveLength(2);
    expect(join(pages)).toContain('docker compose logs');
  });
});
