import { expect, test } from './test.ts';

test('finds a command by an intention and opens it with the keyboard', async ({ page, search }) => {
  await page.goto('');
  await page.keyboard.press('Control+k');
  await expect(search.field).toBeFocused();
  await search.ask('arreter un conteneur');
  await expect(search.results.first()).toHaveAttribute('data-entry', 'stop');
  await page.keyboard.press('ArrowDown');
  await expect(search.results.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Arrêter un conteneur');
});

const queries: [query: string, slug: string][] = [
  ['docker ps', 'ps'],
  ['docker ps -a', 'ps-a'],
  ['rmi', 'rmi'],
  ['DOCKER EXEC', 'exec'],
  ['$ docker pull nginx', 'pull'],
  ['supprimer une image', 'rmi'],
  ['entrer dans un conteneur', 'exec'],
  ['l’espace disque', 'system-df'],
  ["l'espace disque", 'system-df'],
  ['remove image', 'rmi'],
  ['sans sudo', 'groupe-docker'],
];

for (const [query, slug] of queries) {
  test(`answers « ${query} » with ${slug}`, async ({ page, search }) => {
    await page.goto('recherche/');
    await search.ask(query);
    await expect(search.results.first()).toHaveAttribute('data-entry', slug);
  });
}

test('opens by its button, announces the number of results, closes with Escape and gives the focus back', async ({ page, search }) => {
  await page.goto('utiliser/images/');
  await search.open();
  await expect(search.dialog).toBeVisible();
  await search.ask('volume');
  await expect(search.status).toHaveText(/^\d+ résultats?$/);
  await expect(search.field).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(search.dialog).toBeHidden();
  await expect(page.getByRole('banner').getByRole('button', { name: 'Rechercher' })).toBeFocused();
});

test('says that there is no result', async ({ page, search }) => {
  await page.goto('recherche/');
  await search.ask('zzqx');
  await expect(search.status).toHaveText('Aucun résultat');
  await expect(search.results).toHaveCount(0);
  await search.ask('');
  await expect(page.getByText('Aucun résultat')).toHaveCount(0);
});

test('fills the field from the address and keeps the address in step', async ({ page, search }) => {
  await page.goto('recherche/?q=port');
  await expect(search.field).toHaveValue('port');
  await expect(search.results.first()).toBeVisible();
  await search.ask('volume');
  await expect(page).toHaveURL(/\?q=volume$/);
});

test('leads to a term of the glossary, on its own line', async ({ page, search }) => {
  await page.goto('recherche/?q=démon');
  await search.results.filter({ hasText: 'Glossaire' }).first().click();
  await expect(page).toHaveURL(/\/glossaire\/#demon$/);
});

test('has one combobox on the search page, and one in the dialog elsewhere', async ({ page, search }) => {
  await page.goto('recherche/');
  await expect(page.getByRole('combobox')).toHaveCount(1);
  await page.keyboard.press('Control+k');
  await expect(search.field).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.goto('');
  await search.open();
  await expect(page.getByRole('combobox')).toHaveCount(1);
});

const poisons: [name: string, value: string][] = [
  ['a script', '<img src=x onerror="document.title=1"><script>document.title=1</script>'],
  ['100 000 letters', 'a'.repeat(100_000)],
  ['controls', '\u0000\u0007\u001b[31m\u202e'],
];

for (const [name, value] of poisons) {
  test(`shows ${name} of a poisoned address as text`, async ({ page, search }) => {
    await page.goto('recherche/');
    await page.evaluate((query) => history.replaceState(null, '', `?q=${encodeURIComponent(query)}`), value.slice(0, 8000));
    await page.reload();
    await expect(search.field).toHaveValue(value.slice(0, 8000).replaceAll('\u0000', '\u0000'));
    await search.ask('docker ps');
    await expect(search.results.first()).toHaveAttribute('data-entry', 'ps');
    await expect(page).toHaveTitle(/Rechercher/);
  });
}

test('shows lone surrogates of an address as text', async ({ page, search }) => {
  await page.goto('recherche/');
  await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('[role=combobox]');
    if (!field) return;
    field.value = '\ud800docker\udfff';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await expect(search.status).toHaveText(/résultat/);
});

test('says so when the index cannot be had, and the site still works', async ({ page, search, complaints }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('');
  await search.open();
  await search.ask('port');
  await expect(search.dialog.getByText('La recherche n’a pas pu être chargée', { exact: false })).toBeVisible();
  // The browser reports what this test blocks.
  complaints.splice(0, complaints.length);
});
