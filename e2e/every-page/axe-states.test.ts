import { findViolationsInBothThemes, measureContrast } from '../support/accessibility.ts';
import { expect, test } from '../support/test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('passes axe with the search open, an answer chosen', async ({ page, search }) => {
  await page.goto('commandes/run/');
  await search.open();
  await search.ask('port');
  await expect(search.results.first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  expect(await findViolationsInBothThemes(page)).toEqual([]);
});

test('passes axe with the menu open on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('utiliser/lancer/');
  await page.getByRole('button', { name: 'Menu' }).click();
  await expect(page.getByRole('link', { name: 'Antisèche', exact: true })).toBeVisible();
  expect(await findViolationsInBothThemes(page)).toEqual([]);
});

test('passes axe on one’s own sheet and its tools', async ({ page }) => {
  await page.goto('antiseche/?fiches=run,ps');
  await expect(page.getByRole('button', { name: 'Descendre : Créer et lancer un conteneur' })).toBeVisible();
  expect(await findViolationsInBothThemes(page)).toEqual([]);
});

test('passes axe while a copy waits for its confirmation, then once copied', async ({ page, snippets }) => {
  await page.goto('commandes/system-prune/');
  await snippets.button('docker system prune').click();
  const confirm = page.getByRole('button', { name: 'Copier quand même docker system prune', exact: true }).first();
  await expect(confirm).toHaveText('Copier quand même');
  expect(await findViolationsInBothThemes(page)).toEqual([]);
});

test('passes axe with a value that is refused', async ({ page }) => {
  await page.goto('commandes/run/');
  await page.getByText('Mes valeurs').click();
  const field = page.locator('command-settings').getByRole('textbox').first();
  await field.fill('-x');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  expect(await findViolationsInBothThemes(page)).toEqual([]);
});

test('passes axe in the middle of a revision: asked, answered', async ({ page }) => {
  await page.goto('reviser/');
  await page.getByRole('button', { name: 'Commencer' }).click();
  await expect(page.getByText('Carte 1 sur 12', { exact: true })).toBeVisible();
  expect(await findViolationsInBothThemes(page)).toEqual([]);
  await page.getByRole('list', { name: 'Réponses' }).getByRole('button').first().click();
  await expect(page.getByRole('button', { name: 'Suivante' })).toBeVisible();
  expect(await findViolationsInBothThemes(page)).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`fields and what they suggest stand out from the page: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('commandes/run/');
    await page.getByText('Mes valeurs').click();
    await page.getByRole('button', { name: 'Plus de pages et réglages' }).click();
    const field = 'command-settings input';
    await expect(page.locator(field).first()).toBeVisible();
    expect(await measureContrast(page, field, 'border-top-color')).toBeGreaterThan(3);
    expect(await measureContrast(page, field, 'color', '::placeholder')).toBeGreaterThan(4.5);
    expect(await measureContrast(page, 'reader-settings select', 'border-bottom-color')).toBeGreaterThan(3);
  });
