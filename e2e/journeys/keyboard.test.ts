import type { Page } from '@playwright/test';
import { findFold } from '../support/pages/fold.ts';
import { Keyboard } from '../support/pages/keyboard.ts';
import { expect, test } from '../support/test.ts';

const widths = { 'a phone': { width: 360, height: 740 }, 'a wide page': { width: 1280, height: 800 } };

/** Goes to a section by the menu, which is folded where there is no room. */
async function goTo(page: Page, keyboard: Keyboard, section: string, way?: 'Shift+Tab'): Promise<void> {
  const menu = page.getByRole('button', { name: 'Menu' });
  const link = page.getByRole('navigation', { name: 'Principale' }).getByRole('link', { name: section, exact: true });
  if (await menu.isVisible()) {
    await keyboard.press(menu, 'Enter', way);
    await keyboard.press(link);
  } else await keyboard.press(link, 'Enter', way);
}

for (const [width, viewport] of Object.entries(widths))
  test.describe(`with the keyboard alone, on ${width}`, () => {
    test.use({ viewport, permissions: ['clipboard-read', 'clipboard-write'] });
    test.setTimeout(180_000);

    test('browses from the home page to an entry', async ({ page }) => {
      const keyboard = new Keyboard(page);
      await page.goto('');
      await goTo(page, keyboard, 'Commandes');
      await expect(page).toHaveURL(/\/commandes\/$/);
      await keyboard.press(page.getByRole('link', { name: 'Aller au contenu' }));
      if (width === 'a phone') await keyboard.press(findFold(page, 'Télécharger une image'));
      await keyboard.press(page.getByRole('link', { name: 'Télécharger une image', exact: true }));
      await expect(page.getByRole('heading', { level: 1, name: 'Télécharger une image' })).toBeVisible();
    });

    test('searches and opens an answer, after having closed the search', async ({ page, search }) => {
      const keyboard = new Keyboard(page);
      await page.goto('utiliser/lancer/');
      const open = page.getByRole('banner').getByRole('button', { name: 'Rechercher' });
      await keyboard.press(open);
      await expect(search.field).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(open).toBeFocused();
      await page.keyboard.press('Enter');
      await page.keyboard.type('lister les conteneurs');
      await expect(search.results.first()).toContainText('Lister les conteneurs en cours');
      const first = search.results.first();
      while ((await first.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/commandes\/ps\/$/);
    });

    test('searches and copies an answer', async ({ page, search, snippets }) => {
      await page.goto('');
      await page.keyboard.press('Control+k');
      await page.keyboard.type('lister les conteneurs');
      const first = search.results.first();
      await expect(first).toContainText('Lister les conteneurs en cours');
      while ((await first.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Control+c');
      await expect.poll(() => snippets.readClipboard()).toBe('docker ps');
    });

    test('copies a command with its own values', async ({ page, snippets }) => {
      const keyboard = new Keyboard(page);
      await page.goto('commandes/stop/');
      // In the command itself, as wide as what is typed.
      const open = page.getByRole('navigation', { name: 'Fil d’Ariane' }).getByRole('link').last();
      await keyboard.reach(open);
      await page.keyboard.press('Tab');
      await expect(page.locator('.hero input')).toBeFocused();
      await page.keyboard.type('api');
      await page.keyboard.press('Enter');
      await expect(snippets.button('docker stop api')).toBeFocused();
      await page.keyboard.press('Enter');
      await expect.poll(() => snippets.readClipboard()).toBe('docker stop api');
    });

    test('chooses entries and prints them', async ({ page, sheet }) => {
      const keyboard = new Keyboard(page);
      await page.addInitScript(() => {
        window.print = () => document.documentElement.toggleAttribute('data-printed', true);
      });
      await page.goto('commandes/');
      for (const title of ['Afficher la version de Docker', 'Télécharger une image']) {
        if (width === 'a phone') await keyboard.press(findFold(page, title));
        await keyboard.press(sheet.box(title), 'Space');
      }
      await goTo(page, keyboard, 'Antisèche', 'Shift+Tab');
      await expect(page.getByRole('heading', { level: 1, name: 'Antisèche' })).toBeVisible();
      await keyboard.press(page.getByRole('link', { name: 'Aller au contenu' }));
      await keyboard.press(page.getByRole('button', { name: 'Imprimer' }));
      await expect(page.locator('html')).toHaveAttribute('data-printed');
      await expect.poll(() => sheet.readSlugs()).toEqual(['version', 'pull']);
    });

    test('is never under the header, forwards and back', async ({ page }) => {
      const keyboard = new Keyboard(page);
      await page.goto('utiliser/lancer/');
      await keyboard.press(page.getByRole('link', { name: 'Aller au contenu' }));
      await keyboard.reach(page.getByRole('contentinfo').getByRole('link').first());
      await keyboard.reach(page.getByRole('main').getByRole('link').first(), 'Shift+Tab');
    });
  });

test('a digit answers a question while the focus is in it, and nowhere else', async ({ page }) => {
  await page.goto('reviser/');
  await page.getByRole('button', { name: 'Commencer' }).click();
  await expect(page.getByText('Carte 1 sur 12', { exact: true })).toBeVisible();
  await page.getByRole('contentinfo').getByRole('link').first().focus();
  await page.keyboard.press('1');
  await expect(page.getByRole('button', { name: 'Suivante' })).toBeHidden();
  await page.getByRole('button', { name: 'Arrêter là' }).focus();
  await page.keyboard.press('1');
  await expect(page.getByRole('button', { name: 'Suivante' })).toBeFocused();
});
