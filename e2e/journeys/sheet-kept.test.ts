import type { Page } from '@playwright/test';
import { readPdf } from '../support/pdf.ts';
import { slugs } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

/** What the browser keeps. */
const readKept = (page: Page) => page.evaluate(() => localStorage.getItem('fiches') ?? '');

const expectKept = (page: Page, kept: string) => expect.poll(() => readKept(page)).toBe(kept);

/** Ticks two entries, which the browser keeps. */
async function keepTwo(page: Page): Promise<void> {
  await page.goto('antiseche/', { waitUntil: 'networkidle' });
  for (const title of ['Télécharger une image', 'Lister les images'])
    await page
      .getByRole('checkbox', { name: `Sur mon antisèche : ${title}`, exact: true })
      .first()
      .check();
  await expectKept(page, '?fiches=pull,images');
}

const notice = 'Cette feuille vient d’une adresse ou d’un fichier : ce navigateur ne la garde pas.';

test('never keeps a sheet that came by its address before it is told to, and gives the other one back', async ({
  page,
  sheet,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await keepTwo(page);
  await page.goto('antiseche/?fiches=run,stop', { waitUntil: 'networkidle' });
  await expect(page.getByText(notice)).toContainText('La vôtre (2 fiches) y est toujours.');
  await page.getByRole('button', { name: 'Copier l’adresse' }).click();
  await expect(page.locator('[data-status]')).toHaveText('Copié dans le presse-papiers.');
  await page.getByRole('button', { name: /^Descendre : Créer et lancer/ }).click();
  await expect.poll(() => sheet.readSlugs()).toEqual(['stop', 'run']);
  await page.getByLabel('Titre de la feuille').fill('De Zoé');
  await page.locator('own-sheet [data-entry="run"]').getByRole('checkbox').click();
  await sheet.expectAddress('#fiches=stop&titre=De%20Zo%C3%A9');
  expect(await readKept(page)).toBe('?fiches=pull,images');
  // Back to one's own, and forth again.
  await page.getByRole('button', { name: 'Revenir à la mienne' }).click();
  await expect.poll(() => sheet.readSlugs()).toEqual(['pull', 'images']);
  await expect(page.getByText(notice)).toBeHidden();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect.poll(() => sheet.readSlugs()).toEqual(['stop']);
  expect(await readKept(page)).toBe('?fiches=pull,images');
  // One press keeps it, another one gives back what was there: another day too.
  await page.getByRole('button', { name: 'Garder cette feuille' }).click();
  await expectKept(page, '?fiches=stop&titre=De%20Zo%C3%A9');
  await page.goto('antiseche/', { waitUntil: 'networkidle' });
  await expect.poll(() => sheet.readSlugs()).toEqual(['stop']);
  await page.getByRole('button', { name: 'Reprendre la feuille d’avant' }).click();
  await expectKept(page, '?fiches=pull,images');
  await expect.poll(() => sheet.readSlugs()).toEqual(['pull', 'images']);
  await page.getByRole('button', { name: 'Reprendre la feuille d’avant' }).click();
  await expectKept(page, '?fiches=stop&titre=De%20Zo%C3%A9');
});

test('undoes what kept a sheet: the one that was kept before is kept again', async ({ page, sheet }) => {
  await keepTwo(page);
  await page.goto('antiseche/?fiches=run', { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Garder cette feuille' }).click();
  await expectKept(page, '?fiches=run');
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expectKept(page, '?fiches=pull,images');
  await expect.poll(() => sheet.readSlugs()).toEqual(['run']);
  await expect(page.getByText(notice)).toBeVisible();
});

test('undoes whatever emptied a sheet, and does it again', async ({ page, sheet }) => {
  await keepTwo(page);
  const undo = page.getByRole('button', { name: 'Annuler' });
  await page.getByRole('button', { name: 'Tout décocher' }).click();
  await expectKept(page, '');
  // The hand is where one wants it.
  await expect(undo).toBeFocused();
  await undo.click();
  await expectKept(page, '?fiches=pull,images');
  await expect.poll(() => sheet.readSlugs()).toEqual(['pull', 'images']);
  for (const slug of ['images', 'pull']) await page.locator(`own-sheet [data-entry="${slug}"]`).getByRole('checkbox').click();
  await expectKept(page, '');
  for (const kept of ['?fiches=pull', '?fiches=pull,images']) {
    await undo.click();
    await expectKept(page, kept);
  }
  await page.getByRole('button', { name: 'Rétablir' }).click();
  await expectKept(page, '?fiches=pull');
  // Another day.
  await page.getByRole('button', { name: 'Tout décocher' }).click();
  await expectKept(page, '');
  await page.goto('antiseche/', { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Écrire une ligne à moi, ouvrir un fichier' }).click();
  await page.getByRole('button', { name: 'Reprendre la feuille d’avant' }).click();
  await expectKept(page, '?fiches=pull');
});

test('opens a file without keeping it, and says what of it is not known here', async ({ page, sheet }) => {
  await keepTwo(page);
  const open = (file: object) =>
    page
      .getByLabel('Ouvrir un fichier')
      .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) });
  await open({ version: 1, slugs: ['disparue'] });
  await expect(page.getByText('Lignes inconnues ici, gardées dans l’adresse mais pas imprimées : « disparue ».')).toBeVisible();
  expect(await readKept(page)).toBe('?fiches=pull,images');
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect.poll(() => sheet.readSlugs()).toEqual(['pull', 'images']);
  await open({ version: 1, slugs: ['run', '!À rendre'] });
  await expect(page.getByText('reçue', { exact: true })).toBeVisible();
  await open({ version: 2, slugs: ['run'] });
  await expect(page.getByText('Ce fichier n’est pas une antisèche')).toBeVisible();
});

test('takes what is typed for one step', async ({ page }) => {
  await keepTwo(page);
  await page.getByLabel('Titre de la feuille').pressSequentially('Lundi');
  await expectKept(page, '?fiches=pull,images&titre=Lundi');
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expectKept(page, '?fiches=pull,images');
});

test('two tabs have one sheet: what each adds stays, in store and address', async ({ page, context, sheet }) => {
  await keepTwo(page);
  const other = await context.newPage();
  await other.goto('commandes/');
  await other.getByRole('checkbox', { name: 'Sur mon antisèche : Afficher l’état du moteur', exact: true }).first().check();
  await expect.poll(() => sheet.readSlugs()).toEqual(['pull', 'images', 'info']);
  await sheet.expectAddress('#fiches=pull,images,info');
  await page.reload({ waitUntil: 'networkidle' });
  await page.getByLabel('Titre de la feuille').fill('Lundi');
  await expectKept(page, '?fiches=pull,images,info&titre=Lundi');
  // What is typed in one shows in the other, once nobody types there.
  await other.goto('antiseche/', { waitUntil: 'networkidle' });
  await page.getByLabel('Votre nom').fill('Zoé');
  await other.getByLabel('Votre nom').fill('Ali');
  await expectKept(page, '?fiches=pull,images,info&titre=Lundi&nom=Ali');
  await page.getByLabel('Date').focus();
  await expect(page.getByLabel('Votre nom')).toHaveValue('Ali');
  await page.getByLabel('Votre nom').fill('');
  await other.goto('commandes/');
  // A tab that shows what someone else sent goes on showing it.
  await page.goto('antiseche/?fiches=run', { waitUntil: 'networkidle' });
  await other.getByRole('checkbox', { name: 'Sur mon antisèche : Afficher l’état du moteur', exact: true }).first().uncheck();
  await expect(page.getByText(notice)).toContainText('La vôtre (2 fiches) y est toujours.');
  expect(await sheet.readSlugs()).toEqual(['run']);
});

test('adds to one’s own from the whole sheet', async ({ page, sheet }) => {
  await keepTwo(page);
  await page.getByRole('link', { name: 'Voir l’antisèche entière' }).click();
  await expect.poll(async () => (await sheet.readSlugs()).length).toBeGreaterThanOrEqual(59);
  await expect(page.getByRole('link', { name: 'Voir mon antisèche' })).toBeVisible();
  await sheet.box('Créer et lancer un conteneur').check();
  await expectKept(page, '?fiches=pull,images,run');
  await expect.poll(() => sheet.readSlugs()).toEqual(['pull', 'images', 'run']);
});

test('keeps entries that could not be loaded, says so on screen and on paper, and asks for them again', async ({
  page,
  sheet,
  provoked,
}) => {
  provoked.push(/autres\.json|ERR_FAILED/);
  await page.route('**/autres.json', (route) => route.abort());
  const chosen = ['run', 'compose-scale', 'inspect-ip', 'ps'];
  await page.goto(`antiseche/?fiches=${chosen.join(',')}`, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Garder cette feuille' }).click();
  await expect(page.getByText('2 lignes n’ont pas pu être chargées')).toBeVisible();
  await page.getByRole('button', { name: 'Monter : Lister les conteneurs en cours' }).click();
  await expect.poll(() => sheet.readSlugs()).toEqual(['ps', 'run']);
  await expectKept(page, '?fiches=ps,run,compose-scale,inspect-ip');
  await sheet.expectAddress('#fiches=ps,run,compose-scale,inspect-ip');
  expect((await readPdf(await sheet.print())).map(({ text }) => text).join('')).toContain('Feuille incomplète');
  await page.unroute('**/autres.json');
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await expect.poll(() => sheet.readSlugs()).toEqual(['ps', 'run', 'compose-scale', 'inspect-ip']);
  await expect(page.getByText('n’ont pas pu être chargées')).toBeHidden();
  expect((await readPdf(await sheet.print())).map(({ text }) => text).join('')).not.toContain('Feuille incomplète');
});

test('the button prints once the sheet is whole', async ({ page, sheet }) => {
  const asked = Promise.withResolvers<void>();
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset.printed = String(document.querySelectorAll('own-sheet [data-entry]').length);
    };
  });
  await page.route('**/autres.json', async (route) => {
    await asked.promise;
    await route.continue();
  });
  await page.goto(`antiseche/?fiches=${slugs.slice(0, 20).join(',')}`);
  await expect(page.getByRole('button', { name: /^Imprimer \(/ })).toBeVisible();
  const before = (await sheet.readSlugs()).length;
  expect(before).toBeLessThan(20);
  await page.getByRole('button', { name: /^Imprimer/ }).click();
  // What the press would have printed is awaited: nothing came of it yet.
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.printed ?? 'nothing')).toBe('nothing');
  asked.resolve();
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.printed)).toBe('20');
});

test('Ctrl+P waits for the sheet to be whole, once', async ({ page, sheet }) => {
  const asked = Promise.withResolvers<void>();
  await page.addInitScript(() => {
    const left: string[] = [];
    addEventListener('keydown', (event) => {
      // Told last: what the page made of it is known then.
      if (event.key === 'p') setTimeout(() => left.push(event.defaultPrevented ? 'awaited' : 'by the browser'));
    });
    Object.assign(window, { left });
    window.print = () => left.push(`printed ${document.querySelectorAll('own-sheet [data-entry]').length}`);
  });
  const left = () => page.evaluate(() => (window as unknown as { left: string[] }).left);
  await page.route('**/autres.json', async (route) => {
    await asked.promise;
    await route.continue();
  });
  await page.goto(`antiseche/?fiches=${slugs.slice(0, 20).join(',')}`);
  await expect(page.getByRole('button', { name: /^Imprimer \(/ })).toBeVisible();
  await page.keyboard.press('Control+p');
  await expect.poll(left).toEqual(['awaited']);
  // A connection that hangs does not forbid to print what is there.
  await page.keyboard.press('Control+p');
  await expect.poll(left).toEqual(['awaited', 'by the browser']);
  asked.resolve();
  await expect.poll(left).toEqual(['awaited', 'by the browser', 'printed 20']);
  await expect(sheet.count).toHaveText('20 fiches · 1 page A4');
  await page.keyboard.press('Control+p');
  await expect.poll(left).toEqual(['awaited', 'by the browser', 'printed 20', 'by the browser']);
});

test('says that a full storage keeps nothing, loses nothing of what is there, and takes it back once there is room', async ({
  page,
  sheet,
}) => {
  await keepTwo(page);
  const fill = (isFull: boolean) =>
    page.evaluate((isFull) => {
      const given = Storage.prototype as Storage & { setOnce?: Storage['setItem'] };
      given.setOnce ??= given.setItem;
      given.setItem = isFull
        ? () => {
            throw new DOMException('full', 'QuotaExceededError');
          }
        : given.setOnce;
    }, isFull);
  const warning = page.getByText('Ce navigateur n’a pas pu garder cette feuille');
  await expect(warning).toBeHidden();
  await fill(true);
  await page.getByRole('button', { name: 'Monter : Lister les images' }).click();
  await expect(warning).toBeVisible();
  await expect.poll(() => sheet.readSlugs()).toEqual(['images', 'pull']);
  expect(await readKept(page)).toBe('?fiches=pull,images');
  // All of it is in the address, which the text says.
  await sheet.expectAddress('#fiches=images,pull');
  await fill(false);
  await page.getByRole('button', { name: 'Descendre : Lister les images' }).click();
  await expect(warning).toBeHidden();
  await expectKept(page, '?fiches=pull,images');
  // Nothing that is kept gives way to what there is no room for.
  await page.goto('antiseche/?fiches=run', { waitUntil: 'networkidle' });
  await fill(true);
  await page.getByRole('button', { name: 'Garder cette feuille' }).click();
  await expect(page.getByText('La mémoire de ce navigateur est pleine')).toBeVisible();
  await expect(page.locator('[data-status]')).not.toContainText('maintenant la vôtre');
  expect(await readKept(page)).toBe('?fiches=pull,images');
  await page.getByRole('button', { name: 'Tout décocher' }).click();
  expect(await readKept(page)).toBe('?fiches=pull,images');
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect.poll(() => sheet.readSlugs()).toEqual(['run']);
});

test('writes its first line without anything ticked, and accepts no line twice nor a command of nothing', async ({ page, sheet }) => {
  await page.goto('antiseche/', { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Écrire une ligne à moi, ouvrir un fichier' }).click();
  const form = page.getByRole('form', { name: 'Ajouter une ligne à moi' });
  const add = form.getByRole('button', { name: 'Ajouter' });
  await form.getByLabel('Titre ou texte').fill('Lister');
  await add.click();
  await expect(form.getByLabel('Commande', { exact: true })).toBeFocused();
  await form.getByLabel('Commande', { exact: true }).fill('docker ps');
  await add.click();
  await expect(sheet.count).toHaveText('1 ligne · 1 page A4');
  await expectKept(page, '?fiches=%3DLister%7Cdocker%20ps');
  await form.getByLabel('Titre ou texte').fill('Lister');
  await form.getByLabel('Commande', { exact: true }).fill('docker ps');
  await add.click();
  await expect
    .poll(() => form.getByLabel('Titre ou texte').evaluate((field: HTMLInputElement) => field.validationMessage))
    .toBe('Cette ligne est déjà sur la feuille.');
  await form.getByLabel('Sorte').selectOption('Intertitre');
  await expect(form.getByLabel('Commande', { exact: true })).toBeDisabled();
  // Title, command and buttons of a line stand as those of the others, and what explains it looks like a link.
  const line = page.locator('own-sheet [data-entry]');
  await expect(line).toHaveCSS('display', 'list-item');
  await expect(line).toHaveCSS('border-inline-start-width', '0px');
  // The focus stays when the line goes.
  await page.getByRole('button', { name: 'Retirer : Lister' }).press('Enter');
  await expect(sheet.count).toHaveText('0 fiche · 0 page A4');
  await expect(page.getByRole('button', { name: 'Annuler' })).toBeFocused();
});
