import { listFile } from '../../src/build/offline/worker/version.ts';
import { pages, read } from '../support/site.ts';
import { expect, test, testFewPages } from './test.ts';

// The whole site is kept in one of them.
test.describe.configure({ timeout: 120_000 });

testFewPages.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** What the browser keeps, by its addresses. */
const list = Object.keys(JSON.parse(read(listFile)) as Record<string, string>);

test('keeps every page', () => {
  expect(pages.filter((path) => !list.includes(path))).toEqual([]);
});

// One visit for all that needs the whole site: keeping it is what takes time.
test('keeps the whole site once its first page is read, and is whole without network', async ({ page, reader, search, server }) => {
  // Nobody touches anything: Chromium without windows has a pointer that is always over the page.
  await page.addInitScript(() => addEventListener('pointerover', (event) => event.stopImmediatePropagation(), true));
  await reader.visit('utiliser/lancer/');

  await test.step('nothing of the copy is asked for before the page is there', async () => {
    const own = server.asked.slice(0, server.asked.indexOf('sw.js'));
    const loaded = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name).pathname)
        .filter((path) => !/sw\.js$/.test(path)),
    );
    const base = process.env.BASE_PATH ?? '/';
    for (const path of loaded) expect(own).toContain(path.slice(base.length));
    expect(own.length).toBeLessThanOrEqual(9);
    expect(server.asked.length).toBeGreaterThan(list.length);
  });

  await reader.loseNetwork();

  await test.step('searches from the very page of the first visit', async () => {
    await search.openByKeyboard();
    await search.ask('arreter un conteneur');
    await expect(search.results.first()).toHaveAttribute('data-entry', 'stop');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Arrêter un conteneur');
  });

  await test.step('goes from page to page, by links and by addresses', async () => {
    for (const section of ['Comprendre', 'TP', 'Commandes', 'Dockerfile', 'Antisèche']) {
      const link = page.getByRole('navigation', { name: 'Principale' }).getByRole('link', { name: section, exact: true });
      await link.click();
      await expect(link).toHaveAttribute('aria-current', 'page');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      // Those that stand in until the site's own are there may be absent from the machine.
      const fonts = await page.evaluate(async () => [...(await document.fonts.ready)].map(({ family, status }) => `${family} ${status}`));
      expect(fonts.filter((font) => font.includes('error') && !font.includes('fallback'))).toEqual([]);
      expect(fonts.filter((font) => font.includes('loaded'))).not.toEqual([]);
    }
    // An address without its last slash, or with what the site does not know.
    await page.goto('commandes/run');
    await expect(page).toHaveURL(/\/commandes\/run\/$/);
    await page.goto('utiliser/lancer/?utm_source=courriel#suite');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lancer un conteneur');
  });

  await test.step('has every file of the site', async () => {
    await page.goto('');
    const missing = await page.evaluate(async (paths) => {
      const isThere = async (path: string) => {
        const answer = await fetch(path);
        return answer.ok && Boolean(await answer.arrayBuffer());
      };
      const answers = await Promise.all(paths.map((path) => isThere(path).catch(() => false)));
      return paths.filter((_path, index) => !answers[index]);
    }, list);
    expect(missing).toEqual([]);
  });
});

testFewPages('says that a page does not exist, without network as with it', async ({ page, reader, provoked }) => {
  // The browser itself says that the page was not found.
  provoked.push(/status of 404/);
  await reader.visit('');
  await reader.loseNetwork();
  const response = await page.goto('commandes/nimporte-quoi/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette page n’existe pas');
});

test('searches without network, from the very page of the first visit', async ({ page, reader, search }) => {
  await reader.visit('');
  await reader.loseNetwork();
  await search.openByKeyboard();
  await search.ask('arreter un conteneur');
  await expect(search.results.first()).toHaveAttribute('data-entry', 'stop');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Arrêter un conteneur');
});

testFewPages('copies a command without network', async ({ page, reader, snippets }) => {
  await reader.visit('');
  await reader.loseNetwork();
  await page.goto('commandes/stop/');
  await snippets.button('docker stop web').click();
  await expect.poll(() => snippets.readClipboard()).toBe('docker stop web');
});

testFewPages('shows the sheet as it is printed, without network', async ({ page, reader }) => {
  await reader.visit('');
  await reader.loseNetwork();
  await page.goto('antiseche/');
  await expect(page.locator('[data-entry]').first()).toBeVisible();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(page.getByRole('banner')).toBeHidden();
});

testFewPages('keeps the steps that were done, with and without network', async ({ page, context, reader, server }) => {
  await reader.visit('tp/nginx/');
  const steps = page.getByRole('checkbox', { name: /^Étape faite/ });
  await steps.first().check();
  await reader.loseNetwork();
  await page.reload();
  await expect(steps.first()).toBeChecked();
  await steps.nth(1).check();
  await context.setOffline(false);
  server.comeBack();
  await page.reload();
  await expect(page.getByText(/^2 sur \d+ étapes faites/)).toBeVisible();
});
