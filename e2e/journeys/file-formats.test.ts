import { expect, test } from '../support/test.ts';

test('leads from the head to a key of the file, what stands for it, and its neighbours', async ({ page }) => {
  await page.goto('');
  await page.getByRole('banner').getByRole('link', { name: 'Compose' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('compose.yaml');
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('À la racine du fichier');
  const network = page.locator('section', { has: page.getByRole('heading', { name: 'D’un service : ports et réseau' }) });
  await network.getByRole('link', { name: 'ports', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('ports : Publier un port d’un service');
  await expect(page.getByText('aucun port n’est publié')).toBeVisible();
  await expect(page.getByRole('definition').getByRole('link', { name: 'docker run -p 127.0.0.1:8080:80 nginx' })).toBeVisible();
  await page
    .getByRole('link', { name: /expose/ })
    .last()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('expose');
});

test('puts a key of a file on one’s own sheet', async ({ page, sheet }) => {
  await page.goto('compose/ports/');
  await page.getByRole('checkbox', { name: 'Sur mon antisèche' }).check();
  await page.getByRole('link', { name: 'La voir' }).click();
  await expect.poll(() => sheet.readSlugs()).toEqual(['compose/ports']);
  await expect(page.getByRole('link', { name: 'ports : Publier un port d’un service' })).toBeVisible();
});
