import type { Locator, Page } from '@playwright/test';
import { findViolations } from '../support/accessibility.ts';
import type { Search } from '../support/pages/search.ts';
import type { Sheet } from '../support/pages/sheet.ts';
import { expect, test } from '../support/test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const opener = (page: Page): Locator => page.getByRole('contentinfo').getByRole('button', { name: 'Raccourcis clavier' });
const help = (page: Page): Locator => page.getByRole('dialog', { name: 'Raccourcis clavier' });

interface Tools {
  page: Page;
  search: Search;
  sheet: Sheet;
}

/** The commands of the list that is asked for, with one answer chosen by the keyboard. */
async function choose({ page, search }: Tools, keys: readonly string[]): Promise<number> {
  await page.goto('commandes/');
  await search.open();
  await search.ask('arrêter');
  await search.isAnswered('arrêter');
  for (const key of keys) await page.keyboard.press(key);
  return (await search.results.all()).length;
}

const chosen = (search: Search): Promise<number> =>
  search.results.evaluateAll((options) => options.findIndex((option) => option.ariaSelected === 'true'));

async function openSearch({ page, search }: Tools, key: string): Promise<void> {
  await page.goto('commandes/run/');
  await page.keyboard.press(key);
  await expect(search.field).toBeFocused();
}

async function copyChosen(tools: Tools, key: string): Promise<void> {
  await choose(tools, ['ArrowDown', key]);
  const command = await tools.search.results.first().getByRole('code').textContent();
  await expect.poll(() => tools.page.evaluate(() => navigator.clipboard.readText())).toBe(command);
}

async function startRevision(page: Page): Promise<Locator> {
  await page.goto('reviser/');
  await page.getByRole('button', { name: 'Commencer' }).click();
  await expect(page.getByText('Carte 1 sur 12', { exact: true })).toBeVisible();
  return page.getByRole('list', { name: 'Réponses' }).getByRole('button');
}

/** Every line of the list, and what shows that it is true. */
const trials: Readonly<Record<string, (tools: Tools) => Promise<void>>> = {
  'Ctrl+K ou Cmd+K : Chercher': async (tools) => {
    await openSearch(tools, 'Control+k');
    await openSearch(tools, 'Meta+k');
  },
  'Échap : Fermer la recherche, le menu ou cette liste': async ({ page, search }) => {
    await page.setViewportSize({ width: 400, height: 800 });
    await page.goto('commandes/run/');
    await search.open();
    await expect(search.dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(search.dialog).toBeHidden();
    const menu = page.getByRole('navigation', { name: 'Principale' });
    await page.getByRole('button', { name: 'Menu' }).click();
    await expect(menu).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(menu).toBeHidden();
    await opener(page).click();
    await expect(help(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(help(page)).toBeHidden();
  },
  'Tab puis Entrée : En haut d’une page, aller au contenu': async ({ page }) => {
    await page.goto('commandes/run/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  },
  '↓, ↑ : Sur l’adresse d’une option ou d’un terme, passer à la suivante': async ({ page }) => {
    for (const [path, rows] of [
      ['commandes/run/', '#options + dl'],
      ['glossaire/', 'list-filter'],
    ] as const) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).hover();
      const links = page.locator(`${rows} a.address`);
      await expect(links.first()).toBeVisible();
      await expect.poll(() => links.count()).toBeGreaterThan(2);
      await expect(page.locator(`${rows} a.address[tabindex="0"]`)).toHaveCount(1);
      await links.first().focus();
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key);
      await expect(links.nth(1)).toBeFocused();
      await expect(page.locator(`${rows} a.address[tabindex="0"]`)).toHaveCount(1);
    }
    // What is typed leaves other rows, and one of them is reached, what filters them being slow to come.
    await page.route('**/row-filter*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await page.getByRole('searchbox', { name: 'Filtrer' }).fill('volume');
    await expect(page.locator('list-filter a.address[tabindex="0"]').filter({ visible: true })).toHaveCount(1);
  },
  'Échap : Renoncer à copier une commande qui supprime des données': async ({ page }) => {
    await page.goto('commandes/rm/');
    const copy = page.getByRole('button', { name: /^Copier la commande/ }).first();
    const confirm = page.getByRole('button', { name: /^Copier quand même/ });
    await copy.click();
    await expect(confirm).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(confirm).toBeHidden();
  },
  '↓, ↑ : Choisir un résultat': async (tools) => {
    await choose(tools, ['ArrowDown', 'ArrowDown', 'ArrowUp']);
    await expect.poll(() => chosen(tools.search)).toBe(0);
    await tools.page.keyboard.press('ArrowDown');
    await expect.poll(() => chosen(tools.search)).toBe(1);
  },
  'Début, Fin : Un résultat choisi, passer au premier ou au dernier': async (tools) => {
    const count = await choose(tools, ['ArrowDown', 'ArrowDown', 'Home']);
    await expect.poll(() => chosen(tools.search)).toBe(0);
    await tools.page.keyboard.press('End');
    await expect.poll(() => chosen(tools.search)).toBe(count - 1);
  },
  'Entrée : Ouvrir le résultat choisi, sinon le premier': async (tools) => {
    for (const [keys, place] of [
      [['ArrowDown', 'ArrowDown'], 1],
      [[], 0],
    ] as const) {
      await choose(tools, keys);
      const href = (await tools.search.results.nth(place).getAttribute('href')) ?? '';
      await tools.page.keyboard.press('Enter');
      await tools.page.waitForURL((url) => url.pathname + url.hash === href);
    }
  },
  'Ctrl+C ou Cmd+C : Copier la commande du résultat choisi': async (tools) => {
    await copyChosen(tools, 'Control+c');
    await tools.page.evaluate(() => navigator.clipboard.writeText('(rien)'));
    await copyChosen(tools, 'Meta+c');
  },
  '1, 2, 3, 4 : Répondre': async ({ page }) => {
    for (const key of ['1', '2', '3', '4']) {
      const choices = await startRevision(page);
      await page.keyboard.press(key);
      await expect(choices.nth(Number(key) - 1)).toContainText(/bonne réponse|votre réponse/);
    }
  },
  'Entrée : Passer à la question suivante': async ({ page }) => {
    await startRevision(page);
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Carte 2 sur 12', { exact: true })).toBeVisible();
  },
  'Entrée : Sur les boutons d’une fiche, la monter ou la descendre, autant de fois qu’il faut': async ({ page, sheet }) => {
    await page.goto('antiseche/?fiches=pull,images,run');
    await page.getByRole('button', { name: 'Descendre : Télécharger une image' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect.poll(() => sheet.readSlugs()).toEqual(['images', 'run', 'pull']);
    await page.getByRole('button', { name: 'Monter : Créer et lancer un conteneur' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => sheet.readSlugs()).toEqual(['run', 'images', 'pull']);
  },
};

test('lists the keys from the foot of a page, and gives the focus back', async ({ page }) => {
  await page.goto('utiliser/lancer/');
  await opener(page).focus();
  await page.keyboard.press('Enter');
  await expect(help(page)).toBeVisible();
  const rows = help(page)
    .getByRole('row')
    .filter({ has: page.getByRole('cell') });
  const listed = await rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent.replaceAll('\u202f', '')).join(' : ')),
  );
  expect(listed).toEqual(Object.keys(trials));
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    expect(await findViolations(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 600 });
  expect(await help(page).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0);
  await page.keyboard.press('Escape');
  await expect(help(page)).toBeHidden();
  await expect(opener(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await help(page).getByRole('button', { name: 'Fermer' }).click();
  await expect(opener(page)).toBeFocused();
});

for (const [line, trial] of Object.entries(trials))
  test(`« ${line} » is true`, ({ page, search, sheet }) => trial({ page, search, sheet }));
