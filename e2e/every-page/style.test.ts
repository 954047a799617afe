import { globSync } from 'node:fs';
import { findViolationsInBothThemes, unfold } from '../support/accessibility.ts';
import { type DevServer, readHtml, startDevServer, toDevAddress } from '../support/dev-server.ts';
import { output, pages, read } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

// One server for all of them; it answers searches from the index of the built site.
test.describe.configure({ mode: 'default' });

const address = toDevAddress(61);
test.use({ baseURL: address });

let server: DevServer;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  server = startDevServer(address);
  await expect.poll(() => readHtml(`${address}style/`), { timeout: 200_000 }).toContain('</html>');
});

test.afterAll(() => server.stop());

test.beforeEach(({ page }) => page.goto('style/'));

test('shows every token of the style sheet, with the contrast that the browser shows', async ({ page }) => {
  const colors = page.getByRole('region', { name: 'Couleurs' });
  await expect(colors.getByRole('row')).toHaveCount(14);
  for (const [theme, column] of [
    ['light', 0],
    ['dark', 1],
  ] as const) {
    await page.emulateMedia({ colorScheme: theme });
    for (const row of await colors
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader') })
      .all()) {
      const name = await row.getByRole('rowheader').textContent();
      const [said, expected] = await row
        .getByRole('cell')
        .nth(column)
        .evaluate((cell, token) => {
          const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
          /** Luminance of a token, from the pixels that the browser paints. */
          const luminanceOf = (property: string): number => {
            const probe = document.body.appendChild(document.createElement('i'));
            probe.style.color = `var(${property})`;
            if (context) context.fillStyle = getComputedStyle(probe).color;
            probe.remove();
            context?.fillRect(0, 0, 1, 1);
            const [red = 0, green = 0, blue = 0] = [...(context?.getImageData(0, 0, 1, 1).data ?? [])].map((value) =>
              value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
            );
            return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
          };
          const [dark = 0, light = 0] = [luminanceOf(token), luminanceOf('--color-page')].sort((a, b) => a - b);
          return [Number.parseFloat((cell.querySelector('.ratios')?.textContent ?? '').replace(',', '.')), (light + 0.05) / (dark + 0.05)];
        }, name ?? '');
      // Screens round colours to whole steps, the page its ratios to tenths.
      expect(Math.abs((said ?? 0) - (expected ?? 0)), `${name}, ${theme}`).toBeLessThan(0.16);
    }
  }
  for (const part of ['Corps', 'Blancs', 'Filets et mesures', 'Caractères'])
    await expect(page.getByRole('region', { name: part }).getByRole('term').first()).toContainText('--');
});

test('shows every component in its states', async ({ page }) => {
  const snippets = page.getByRole('region', { name: 'Extraits' });
  await expect(snippets.getByRole('heading', { level: 3 })).toHaveText([
    'Une commande',
    'Plusieurs commandes',
    'Des commandes qui se copient ensemble',
    'Une commande sur plusieurs lignes',
    'Une commande longue',
    'Ce qu’il ne faut pas écrire',
    'Une commande et ce qu’elle affiche',
    'Une sortie seule',
    'Un fichier et son nom',
    'Une commande d’un seul système',
    'La forme de PowerShell, écrite à la main',
    'Une commande qu’il ne faut pas écrire',
    'Une commande qui supprime des données',
    'Le bouton : au repos, après la copie, avant une suppression, refusé',
    'Un modèle de commande',
    'Mes valeurs',
  ]);
  await expect(snippets.getByText('À ne pas écrire').first()).toBeVisible();
  await expect(snippets.getByText('Supprime des données').first()).toBeVisible();
  await expect(snippets.getByRole('button', { name: /^Tout copier/ })).toBeVisible();
  for (const name of ['Copié', 'Copier quand même', 'Sélectionné'])
    await expect(snippets.getByRole('button', { name, exact: true })).toBeVisible();
  await snippets.getByText('Mes valeurs').last().click();
  await expect(snippets.getByRole('button', { name: 'Partager ces valeurs' })).toBeVisible();

  const main = page.getByRole('main');
  for (const name of ['Fil d’Ariane', 'Le cours', 'Fiches voisines', 'Sur cette page'])
    await expect(main.getByRole('navigation', { name })).toBeVisible();
  for (const text of ['À noter', 'Attention', 'Réponse', 'Ce que disaient les notes', 'Options utiles'])
    await expect(main.getByText(text).first()).toBeVisible();
  await expect(main.getByRole('img').first()).toBeVisible();
  await expect(main.getByRole('region', { name: 'Supprime des données' })).toBeVisible();
  await expect(main.getByRole('checkbox', { name: /^Sur mon antisèche/ })).toHaveCount(4);
  await expect(main.getByText(/^0 sur \d+ étapes faites$/)).toBeVisible();
  await expect(main.getByRole('button', { name: 'Commencer' })).toBeVisible();
  await expect(main.getByRole('combobox', { name: 'Rechercher' })).not.toHaveValue('');
  await expect(main.getByRole('listbox', { name: 'Résultats' }).getByRole('option').first()).toBeVisible();
  await expect(page.getByRole('contentinfo')).toBeVisible();
});

test('passes axe in both themes and never scrolls sideways', async ({ page }) => {
  await expect(page.getByRole('listbox', { name: 'Résultats' }).getByRole('option').first()).toBeVisible();
  await unfold(page);
  expect(await findViolationsInBothThemes(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
});

test('is for those who make the site alone: no build has it, nothing leads there', () => {
  expect(pages.length).toBeGreaterThan(400);
  expect(pages.filter((path) => path.startsWith('style'))).toEqual([]);
  const files = globSync('**/*.{html,md,txt,xml,json}', { cwd: output });
  expect(files.filter((file) => /["(/]style\/["#)]/.test(read(file)))).toEqual([]);
  const scripts = globSync('**/*.js', { cwd: output }).filter((file) => read(file).includes('search-sample'));
  expect(scripts).toEqual([]);
});
