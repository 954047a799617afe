import { deflateRawSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/test.ts';

/** Addresses that the browser asks for from now on, decoded. */
function listen(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(decodeURIComponent(request.url() + (request.headers().referer ?? ''))));
  return asked;
}

const compress = (query: string) => `feuille=1${deflateRawSync(query).toString('base64url')}`;

const own = '%3DSecret%7Cdocker%20login%20-u%20secret';

test('the host is never told what is on a sheet: not when it is shared, opened, gone back to or loaded again', async ({
  page,
  sheet,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const asked = listen(page);
  for (const fragment of [`fiches=ps,${own}&titre=Secret`, compress(`?fiches=ps,${own}&titre=Secret`)]) {
    await page.goto('about:blank');
    await page.goto(`antiseche/#${fragment}`, { waitUntil: 'networkidle' });
    await expect(sheet.count).toHaveText('1 fiche, 1 autre ligne · 1 page A4');
    await page.reload({ waitUntil: 'networkidle' });
    await expect(sheet.count).toHaveText('1 fiche, 1 autre ligne · 1 page A4');
  }
  await page.getByRole('button', { name: 'Garder cette feuille' }).click();
  await page.getByRole('button', { name: 'Copier l’adresse' }).click();
  await expect(page.locator('[data-status]')).toHaveText('Copié dans le presse-papiers.');
  const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect(copied.search).toBe('');
  // The links that lead to it from elsewhere.
  await page.goto('commandes/');
  await page.getByRole('link', { name: 'Voir mon antisèche' }).click();
  await expect.poll(async () => (await sheet.readSlugs()).length).toBe(2);
  await page.goto('commandes/ps/');
  await page.getByRole('link', { name: 'La voir' }).click();
  await expect.poll(async () => (await sheet.readSlugs()).length).toBe(2);
  await page.goBack();
  await page.goForward();
  await expect.poll(async () => (await sheet.readSlugs()).length).toBe(2);
  expect(asked.length).toBeGreaterThan(10);
  expect(asked.filter((request) => /secret|fiches=|feuille=/i.test(request) && !request.startsWith('blob:'))).toEqual([]);
});

test('an address of before is read, and leaves the bar: what is loaded again says nothing', async ({ page, sheet }) => {
  for (const query of ['?fiches=ps,run&titre=Lundi', `?${compress('?fiches=ps,run&titre=Lundi')}`]) {
    await page.goto('about:blank');
    await page.goto(`antiseche/${query}#valeurs?conteneur=base`, { waitUntil: 'networkidle' });
    await expect.poll(() => sheet.readSlugs()).toEqual(['ps', 'run']);
    await sheet.expectAddress('#fiches=ps,run&titre=Lundi&valeurs?conteneur=base');
    const asked = listen(page);
    await page.reload({ waitUntil: 'networkidle' });
    await expect.poll(() => sheet.readSlugs()).toEqual(['ps', 'run']);
    await sheet.expectAddress('#fiches=ps,run&titre=Lundi&valeurs?conteneur=base');
    expect(asked.filter((request) => /fiches|feuille/.test(request))).toEqual([]);
    page.removeAllListeners('request');
  }
});

test('another address in the bar of the open page shows its sheet, its lines marked; back shows the one before', async ({
  page,
  sheet,
}) => {
  await page.goto('antiseche/', { waitUntil: 'networkidle' });
  await page.goto(`antiseche/#fiches=ps,${own}`);
  await expect(sheet.count).toHaveText('1 fiche, 1 autre ligne · 1 page A4');
  await expect(page.getByText('reçue', { exact: true }).filter({ visible: true })).toHaveCount(1);
  // A line that one adds to it is one's own, and nobody else's.
  const form = page.getByRole('form', { name: 'Ajouter une ligne à moi' });
  await form.getByLabel('Sorte').selectOption('Note');
  await form.getByLabel('Titre ou texte').fill('À moi');
  await form.getByRole('button', { name: 'Ajouter' }).click();
  await expect(sheet.count).toHaveText('1 fiche, 2 autres lignes · 1 page A4');
  await expect(page.getByText('reçue', { exact: true }).filter({ visible: true })).toHaveCount(1);
  // A second one, whose lines are marked too.
  await page.goto(`antiseche/#${compress('?fiches=run,!Autre,=Autre|docker ps')}`);
  await expect(sheet.count).toHaveText('1 fiche, 2 autres lignes · 1 page A4');
  await expect(page.getByText('reçue', { exact: true }).filter({ visible: true })).toHaveCount(2);
  await page.goBack();
  await expect.poll(() => sheet.readSlugs()).toEqual(['ps', '=Secret|docker login -u secret', '!À moi']);
  // What cannot be read changes nothing of what is there.
  await page.goto('antiseche/#feuille=9abc');
  await expect(page.getByText('L’adresse de cette antisèche est abîmée')).toBeVisible();
  await expect.poll(async () => (await sheet.readSlugs()).length).toBe(3);
  await sheet.expectAddress('#feuille=9abc');
  // None of it was kept, and all of it can be gone back to.
  expect(await page.evaluate(() => localStorage.getItem('fiches'))).toBeNull();
  for (let step = 0; step < 6 && (await page.getByRole('button', { name: 'Annuler' }).isEnabled()); step++)
    await page.getByRole('button', { name: 'Annuler' }).click();
  await expect.poll(async () => (await sheet.readSlugs()).length).toBeGreaterThanOrEqual(59);
});

for (const [place, address] of [
  ['its fragment', '#feuille=2AbCdEf'],
  ['its query', '?feuille=2AbCdEf'],
] as const)
  test(`an address that cannot be read, in ${place}, is not lost before the reader changes something`, async ({ page, sheet }) => {
    for (const kept of ['', '?fiches=pull']) {
      await page.goto('');
      await page.evaluate((kept) => localStorage.setItem('fiches', kept), kept);
      await page.goto(`antiseche/${address}`, { waitUntil: 'networkidle' });
      await expect(page.getByText('L’adresse de cette antisèche est abîmée')).toBeVisible();
      await sheet.expectAddress('#feuille=2AbCdEf');
      await page.reload({ waitUntil: 'networkidle' });
      await expect(page.getByText('L’adresse de cette antisèche est abîmée')).toBeVisible();
      await sheet.expectAddress('#feuille=2AbCdEf');
      await sheet.box('Lister les images').check();
      await sheet.expectAddress(kept === '' ? '#fiches=images' : '#fiches=pull,images');
    }
  });

for (const kept of ['', '?fiches=pull'])
  test(`a sheet that came by its address is what everything begins with, in either form, where ${kept ? 'another one' : 'none'} is kept`, async ({
    page,
    sheet,
  }) => {
    await page.goto('');
    await page.evaluate((kept) => localStorage.setItem('fiches', kept), kept);
    for (const fragment of ['fiches=ps,images', compress('?fiches=ps,images')]) {
      await page.goto('about:blank');
      await page.goto(`antiseche/#${fragment}`, { waitUntil: 'networkidle' });
      await expect(sheet.count).toContainText('2 fiches');
      await sheet.expectAddress('#fiches=ps,images');
      await expect(page.getByRole('button', { name: 'Annuler' })).toBeDisabled();
      await page.getByLabel('Titre de la feuille').fill('Lundi');
      await page.getByRole('button', { name: 'Annuler' }).click();
      await sheet.expectAddress('#fiches=ps,images');
      await expect(page.getByRole('button', { name: 'Annuler' })).toBeDisabled();
    }
  });

test('a sheet that came by its address outlives a place in the page, and its values another choice of them', async ({ page, sheet }) => {
  await page.goto('antiseche/#fiches=stop,logs&valeurs?conteneur=base', { waitUntil: 'networkidle' });
  const line = page.locator('own-sheet [data-entry="stop"]');
  await expect(line).toContainText('docker stop base');
  // Who sent the sheet sent its values: they are told, though lines are.
  await expect(page.getByRole('region', { name: 'Valeurs reçues par un lien.' })).toBeVisible();
  // « Aller au contenu ».
  await page.locator('a[href="#contenu"]').press('Enter');
  await expect(page.locator('#contenu')).toBeFocused();
  await sheet.expectAddress('#fiches=stop,logs');
  await page.goto('antiseche/#fiches=stop,logs&valeurs?conteneur=autre');
  await expect(line).toContainText('docker stop autre');
  await page.getByRole('button', { name: 'Garder les miennes' }).click();
  await expect(line).not.toContainText('autre');
  await sheet.expectAddress('#fiches=stop,logs');
  await expect.poll(() => sheet.readSlugs()).toEqual(['stop', 'logs']);
});

test('going back shows one’s own sheet as it is now, not as its address was written', async ({ page, sheet }) => {
  await page.goto('antiseche/', { waitUntil: 'networkidle' });
  await sheet.box('Télécharger une image').check();
  await sheet.expectAddress('#fiches=pull');
  await page.goto('commandes/');
  await sheet.box('Lister les images').check();
  await page.goBack();
  await expect.poll(() => sheet.readSlugs()).toEqual(['pull', 'images']);
  await expect(page.getByText('Cette feuille vient d’une adresse')).toBeHidden();
  await sheet.expectAddress('#fiches=pull,images');
  await page.reload({ waitUntil: 'networkidle' });
  await page.goto('antiseche/#fiches=run');
  await expect(page.getByText('Cette feuille vient d’une adresse')).toBeVisible();
  await page.goBack();
  await expect.poll(() => sheet.readSlugs()).toEqual(['pull', 'images']);
});
