import type { Page } from '@playwright/test';
import { readPdf } from '../support/pdf.ts';
import { expect, test } from '../support/test.ts';

/** The form of lines of one's own. */
const findForm = (page: Page) => {
  const form = page.getByRole('form', { name: 'Ajouter une ligne à moi' });
  return {
    form,
    title: form.getByLabel('Titre ou texte'),
    command: form.getByLabel('Commande', { exact: true }),
    add: form.getByRole('button', { name: 'Ajouter' }),
    replace: form.getByRole('button', { name: 'Remplacer' }),
  };
};

/** Pastes a text in the field that has the focus. */
const paste = (page: Page, text: string) =>
  page.evaluate((text) => {
    const field = document.activeElement as HTMLTextAreaElement;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  }, text);

const lines = (page: Page) => page.locator('own-sheet [data-entry]');
const readKept = (page: Page) => page.evaluate(() => localStorage.getItem('fiches') ?? '');

test('a pasted session is lines of commands: joined, without prompts or outputs', async ({ page }) => {
  await page.goto('antiseche/?fiches=ps', { waitUntil: 'networkidle' });
  const { title, command, add } = findForm(page);
  await title.fill('Lancer');
  for (const [pasted, read] of [
    ['$ docker run -d \\\n    --name web \\\n    nginx\n0123abcd\n', 'docker run -d --name web nginx'],
    ['> docker ps -a', 'docker ps -a'],
    ['PS C:\\Users\\Zoé> docker run -d `\n  nginx', 'docker run -d nginx'],
    ['PS> docker images', 'docker images'],
    ['docker run \\\n -e A="b  c" \\ \n nginx', 'docker run -e A="b  c" nginx'],
    ['docker pull nginx\ndocker run nginx\n', 'docker pull nginx\ndocker run nginx'],
  ] as const) {
    await command.focus();
    await paste(page, pasted);
    await expect(command).toHaveValue(read);
  }
  await command.press('Enter');
  await expect(lines(page).locator('code')).toContainText(['docker ps', 'docker pull nginx', 'docker run nginx']);
  await expect(lines(page)).toHaveCount(3);
  await expect(page.locator('[data-status]')).toHaveText('2 lignes ajoutées à la fin de la feuille');
  await expect(command).toHaveValue('');
  // What cannot be one line is kept where it is.
  const loop = 'for a in 1 2\ndo\n docker rm $a\ndone';
  await command.fill(loop);
  await add.click();
  await expect
    .poll(() => command.evaluate((field: HTMLTextAreaElement) => field.validationMessage))
    .toContain('ne tient pas sur une ligne');
  await expect(command).toHaveValue(loop);
  await expect(lines(page)).toHaveCount(3);
});

test('what is typed or pasted is never cut: what is too long says so and stays', async ({ page }) => {
  await page.goto('antiseche/?fiches=ps', { waitUntil: 'networkidle' });
  const { form, title, command, add } = findForm(page);
  const long = `docker run ${'-e A=b '.repeat(90)}nginx`;
  await title.fill('t'.repeat(120));
  await command.fill(long);
  await expect(form.getByRole('status')).toHaveText(/^120 signes.*100 au plus/);
  await title.fill('Long');
  await expect(form.getByRole('status')).toHaveText(new RegExp(`^${long.length} signes.*600 au plus`));
  await add.click();
  await expect(lines(page)).toHaveCount(1);
  await expect(command).toHaveValue(long);
  const whole = `docker run ${'-e A=b '.repeat(80)}nginx`;
  await command.fill(whole);
  await expect(form.getByRole('status')).toHaveText('');
  await add.click();
  await expect(lines(page).nth(1).locator('code').first()).toHaveText(whole);
  await page.reload();
  await expect(lines(page).nth(1).locator('code').first()).toHaveText(whole);
});

test('a line of spaces alone is refused in the words of the site, whatever its kind', async ({ page }) => {
  await page.goto('antiseche/?fiches=ps', { waitUntil: 'networkidle' });
  const form = page.getByRole('form', { name: 'Ajouter une ligne à moi' });
  const tell = (label: string) =>
    form.getByLabel(label, { exact: true }).evaluate((field: HTMLInputElement | HTMLTextAreaElement) => field.validationMessage);
  for (const [kind, label, told] of [
    ['Note', 'Titre ou texte', 'Écrivez un texte.'],
    ['Intertitre', 'Titre ou texte', 'Écrivez un texte.'],
    ['Commande', 'Titre ou texte', 'Écrivez un texte.'],
    ['Commande', 'Commande', 'Écrivez une commande.'],
  ] as const) {
    await form.getByLabel('Sorte').selectOption(kind);
    const field = form.getByLabel(label, { exact: true });
    await field.fill('   ');
    await form.getByRole('button', { name: 'Ajouter' }).click();
    expect(await tell(label), `${kind}, ${label}`).toBe(told);
    await expect(page.locator('own-sheet .own')).toHaveCount(0);
    await field.fill('docker ps');
    expect(await tell(label), `${kind}, ${label}`).toBe('');
    await field.fill('');
  }
});

test('a line is checked as what is pasted is: told beside it, mended at one press, its sign on paper', async ({ page, sheet }) => {
  await page.goto('antiseche/?fiches=ps', { waitUntil: 'networkidle' });
  const { command } = findForm(page);
  for (const written of ['docker run -p localhost:80:80 nginx', 'docker run --privileged nginx', 'docker ps -a']) {
    await command.fill(written);
    await command.press('Enter');
  }
  await expect(lines(page).nth(1).locator('.remarks')).toContainText('« localhost » n’est pas une adresse IP');
  await expect(lines(page).nth(2).locator('.remarks')).toContainText('Danger.');
  await expect(lines(page).nth(3)).toContainText('docker ps -a');
  await expect(lines(page).nth(3).locator('.remarks, .caution')).toHaveCount(0);
  const print = async () => (await readPdf(await sheet.print())).map(({ text }) => text).join(' ');
  const printed = await print();
  for (const sign of ['refusée', 'danger']) expect(printed).toContain(sign);
  expect(printed).not.toContain('adresse IP');
  // Found again when the page is: before it is printed, too.
  await page.reload();
  await expect(lines(page).nth(1).locator('.caution')).toHaveText('refusée');
  await page.getByRole('button', { name: 'Corriger : docker run -p 127.0.0.1:80:80 nginx' }).press('Enter');
  await expect(lines(page).nth(1).locator('code').first()).toHaveText('docker run -p 127.0.0.1:80:80 nginx');
  await expect(lines(page).nth(1).locator('.caution, .remarks')).toHaveCount(0);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[data-entry]')?.getAttribute('data-entry')))
    .toContain('127.0.0.1');
  expect(await print()).not.toContain('refusée');
});

test('a line bears the mark that the site gives its command, and the foot explains those that are borne', async ({ page, sheet }) => {
  const written = [
    'docker compose down',
    'docker compose down -v',
    'docker rmi nginx',
    'docker run --privileged nginx',
    'docker run -p localhost:80:80 nginx',
  ];
  await page.goto(
    `antiseche/#fiches=compose-down,compose-down-v,rmi,${written.map((command) => encodeURIComponent(`=|${command}`)).join(',')}`,
    { waitUntil: 'networkidle' },
  );
  const sign = (index: number) => lines(page).nth(index).locator('.sign');
  for (const [index, word] of ['conteneurs', 'données', 'se refait'].entries()) {
    await expect(sign(index)).toHaveText(word);
    await expect(sign(3 + index)).toHaveText(word);
  }
  await expect(sign(6)).toHaveText('danger');
  await expect(sign(7)).toHaveText('refusée');
  const printed = (await readPdf(await sheet.print()))
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ');
  for (const told of ['danger met en jeu', 'refusée ne marche pas', 'supprime des données', 'se télécharge'])
    expect(printed).toContain(told);
  await page.getByRole('button', { name: 'Retirer : docker run --privileged nginx' }).click();
  await expect(lines(page)).toHaveCount(7);
  expect((await readPdf(await sheet.print())).map(({ text }) => text).join(' ')).not.toContain('danger');
});

test('a tick far below the sheet is seen to be on it, and leads to it', async ({ page, sheet }) => {
  await page.setViewportSize({ width: 1280, height: 700 });
  await page.goto('antiseche/');
  // Those of the whole sheet, which stay where they are.
  const find = (name: string) => page.locator('main > section.sheet').getByRole('checkbox', { name: `Sur mon antisèche : ${name}` });
  const box = find('Supprimer un volume');
  await box.check();
  const standing = page.locator('.standing');
  await expect(standing).toContainText('1 fiche · 1 page A4');
  await expect(standing).toBeInViewport();
  await expect(box).toBeInViewport();
  await find('Lister les volumes').check();
  await expect(standing).toContainText('2 fiches');
  // Said once, by the tools.
  await expect(sheet.count).toHaveText('2 fiches · 1 page A4');
  await expect(page.getByRole('status').filter({ hasText: '2 fiches' })).toHaveCount(1);
  await standing.getByRole('button', { name: 'Voir mon antisèche' }).click();
  await expect(page.getByLabel('Titre de la feuille')).toBeFocused();
  await expect(sheet.count).toBeInViewport();
  await expect(standing).toBeHidden();
});

test('what adds a line is drawn as a button', async ({ page }) => {
  await page.goto('antiseche/?fiches=ps', { waitUntil: 'networkidle' });
  const { add } = findForm(page);
  for (const button of [add, page.getByRole('button', { name: 'Annuler' }), page.getByRole('button', { name: 'Tout décocher' })])
    await expect(button).toHaveCSS('border-top-style', 'solid');
});

test('what checks lines comes with the first of them, and says so where it does not', async ({ page, provoked }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('antiseche/?fiches=ps,run', { waitUntil: 'networkidle' });
  expect(asked.filter((path) => /expliquer|line-check|show-commands/.test(path))).toEqual([]);
  provoked.push(/expliquer\/donnees|ERR_FAILED/);
  await page.route('**/expliquer/donnees.json', (route) => route.abort());
  const { command } = findForm(page);
  await command.fill('docker run \\\n nginx');
  await command.press('Enter');
  await expect(lines(page).nth(2).locator('code').first()).toHaveText('docker run nginx');
  await expect(page.getByText('Vos lignes n’ont pas pu être vérifiées')).toBeVisible();
  await page.unroute('**/expliquer/donnees.json');
  await command.fill('docker run --privileged nginx');
  await command.press('Enter');
  await expect(lines(page).nth(3).locator('.caution')).toHaveText('danger');
  await expect(page.getByText('Vos lignes n’ont pas pu être vérifiées')).toBeHidden();
});

test('a line is written again in its place, or left as it was', async ({ page }) => {
  await page.goto('antiseche/?fiches=ps', { waitUntil: 'networkidle' });
  const { title, command, replace } = findForm(page);
  for (const [name, written] of [
    ['Un', 'docker stats'],
    ['Deux', 'docker images'],
  ] as const) {
    await title.fill(name);
    await command.fill(written);
    await command.press('Enter');
  }
  const edit = page.getByRole('button', { name: 'Modifier : Un', exact: true });
  await edit.press('Enter');
  await expect(command).toBeFocused();
  await expect(command).toHaveValue('docker stats');
  await page.keyboard.press('Escape');
  await expect(edit).toBeFocused();
  await expect(command).toHaveValue('');
  await edit.press('Enter');
  await command.fill('docker stats --no-stream');
  await replace.click();
  await expect(edit).toBeFocused();
  await expect(lines(page).locator('> code')).toContainText(['docker ps', 'docker stats --no-stream', 'docker images']);
  await expect(lines(page)).toHaveCount(3);
});

test('a press that asks for the tools leads to the field of a line; each line is worked by the keyboard, in the order of what is seen', async ({
  page,
}) => {
  await page.goto('antiseche/', { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Écrire une ligne à moi, ouvrir un fichier' }).press('Enter');
  const { title, command } = findForm(page);
  await expect(title).toBeFocused();
  for (const name of ['Un', 'Deux', 'Trois']) {
    await title.fill(name);
    await command.fill(`docker ps -n ${name.length}`);
    await command.press('Enter');
    await expect(title).toBeFocused();
  }
  await page.getByRole('button', { name: 'En tête : Deux' }).focus();
  for (const name of ['Monter : Deux', 'Descendre : Deux', 'Modifier : Deux', 'Retirer : Deux']) {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name })).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'expliquer : docker ps -n 4' })).toBeFocused();
  await page.getByRole('button', { name: 'En tête : Trois' }).press('Enter');
  await expect(page.locator('[data-status]')).toHaveText('Trois : place 1 sur 3');
  await lines(page).nth(0).dragTo(lines(page).nth(2));
  await expect(lines(page).locator('> b')).toHaveText(['Un', 'Deux', 'Trois']);
  await expect(page.locator('[data-status]')).toHaveText('Trois : place 3 sur 3');
  await expect(page.locator('[data-over]')).toHaveCount(0);
});

test('undone here, what another tab did stays', async ({ page, context, sheet }) => {
  await page.goto('antiseche/', { waitUntil: 'networkidle' });
  await sheet.box('Télécharger une image').check();
  // What goes back comes with the first line: lines ticked before it is there are one step.
  await expect(page.getByRole('button', { name: 'Annuler' })).toBeEnabled();
  await sheet.box('Lister les images').check();
  await page.getByLabel('Titre de la feuille').fill('Lundi');
  await page.getByRole('button', { name: 'Monter : Lister les images' }).click();
  await expect.poll(() => readKept(page)).toBe('?fiches=images,pull&titre=Lundi');
  const other = await context.newPage();
  await other.goto('commandes/');
  await other.getByRole('checkbox', { name: 'Sur mon antisèche : Afficher l’état du moteur', exact: true }).first().check();
  await expect.poll(() => sheet.readSlugs()).toEqual(['images', 'pull', 'info']);
  const undo = page.getByRole('button', { name: 'Annuler' });
  for (const kept of ['?fiches=pull,info,images&titre=Lundi', '?fiches=pull,info,images', '?fiches=pull,info', '?fiches=info']) {
    await undo.click();
    await expect.poll(() => readKept(page)).toBe(kept);
  }
  await expect(undo).toBeDisabled();
  await page.getByRole('button', { name: 'Rétablir' }).click();
  await expect.poll(() => readKept(page)).toBe('?fiches=pull,info');
});

for (const [state, message] of [
  ['full', 'QuotaExceededError'],
  ['forbidden', 'SecurityError'],
] as const)
  test(`a tick that a ${state} storage does not keep is told, and lost by no way that the page offers`, async ({ page, sheet }) => {
    await page.addInitScript((message) => {
      const refuse = () => {
        throw new DOMException('no', message);
      };
      if (message === 'QuotaExceededError') Storage.prototype.setItem = refuse;
      else Object.defineProperty(window, 'localStorage', { get: refuse });
    }, message);
    await page.goto('commandes/');
    const notice = page.getByRole('main').getByText('Ce navigateur n’a pas pu garder ce choix');
    await sheet.box('Lister les images').check();
    await expect(notice).toBeInViewport();
    await expect(page.locator('[data-status]')).toContainText('n’a pas pu garder ce choix');
    await sheet.box('Télécharger une image').check();
    await expect(notice).toHaveCount(1);
    await page.getByRole('link', { name: 'ouvrir ma feuille' }).click();
    await expect.poll(() => sheet.readSlugs()).toEqual(['images', 'pull']);
    await page.goto('commandes/run/');
    await page.getByRole('checkbox', { name: 'Sur mon antisèche' }).check();
    await expect(notice).toBeVisible();
    await page.getByRole('checkbox', { name: 'Sur mon antisèche' }).uncheck();
    await expect(notice).toBeHidden();
  });

test('a spoiled file changes nothing, and says so', async ({ page, sheet }) => {
  await page.goto('antiseche/?fiches=run,ps', { waitUntil: 'networkidle' });
  const input = page.getByLabel('Ouvrir un fichier');
  const told = page.getByText('Ce fichier n’est pas une antisèche');
  const open = (buffer: Buffer) => input.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer });
  const json = (value: unknown) => Buffer.from(JSON.stringify(value));
  const title = page.getByLabel('Titre de la feuille');
  for (const [index, spoiled] of [
    Buffer.from(''),
    Buffer.alloc(5_000_000, 'a'),
    json({ version: 1, slugs: Array.from({ length: 500_000 }, (_, index) => `run-${index}`) }),
    Buffer.from(Array.from({ length: 2000 }, (_, index) => (index * 37) % 256)),
    Buffer.from('{"version":1,"slugs":["run"]}', 'utf16le'),
    json(null),
    json([]),
    json(12),
    json({ name: 'docker-en-francais', version: '1.0.0' }),
    json({ slugs: 'run' }),
    json({ version: 1, slugs: ['', '=', '!'] }),
    json({ version: 1, slugs: [{}] }),
    json({ version: 2, slugs: ['run'], rows: [] }),
  ].entries()) {
    await open(spoiled);
    await expect(told, `file ${index}`).toBeVisible();
    expect(await sheet.readSlugs()).toEqual(['run', 'ps']);
    // What is done next takes the place of what was said.
    await open(json({ version: 1, slugs: ['run', 'ps'] }));
    await expect(told).toBeHidden();
  }
  // One that was written before versions, and what is no text in it.
  await open(json({ slugs: ['stop'], title: { a: 1 }, name: 12, columns: 9 }));
  await expect.poll(() => sheet.readSlugs()).toEqual(['stop']);
  await expect(title).toHaveValue('');
  await sheet.expectAddress('#fiches=stop');
});

test('on a phone what moves a line stands below what it says', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('antiseche/?fiches=exec,run,volume-create');
  await expect(page.locator('own-sheet .moves')).toHaveCount(3);
  const covered = await lines(page).evaluateAll(
    (items) =>
      items.filter((item) => {
        const end = item.querySelector('code')?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY;
        return [...item.querySelectorAll('.moves button')].some((button) => button.getBoundingClientRect().top < end);
      }).length,
  );
  expect(covered).toBe(0);
});
