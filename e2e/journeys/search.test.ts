import type { Page } from '@playwright/test';
import { expect, test } from '../support/test.ts';

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

for (const query of ['permission denied', 'permission denied en lançant docker ps']) {
  test(`answers « ${query} » with the message, before what it is said about`, async ({ page, search }) => {
    await page.goto('recherche/');
    await search.ask(query);
    await expect(search.results.first()).toHaveAttribute('href', /\/erreurs\/permission-denied-docker-api\/$/);
  });
}

test('opens by its button, announces the number of results, closes with Escape and gives the focus back', async ({ page, search }) => {
  await page.goto('utiliser/images/');
  await search.open();
  await expect(search.dialog).toBeVisible();
  await search.ask('volume');
  await expect(search.status).toHaveText(/^\d+ (résultats?|premiers résultats sur \d+)$/);
  await expect(search.field).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(search.dialog).toBeHidden();
  await expect(page.getByRole('banner').getByRole('button', { name: 'Rechercher' })).toBeFocused();
});

test('closes with its button, and opens again with its question', async ({ page, search }) => {
  await page.goto('utiliser/images/');
  await search.open();
  await search.ask('volume');
  await search.dialog.getByRole('button', { name: 'Fermer' }).click();
  await expect(search.dialog).toBeHidden();
  await search.open();
  await expect(search.dialog).toBeVisible();
  await expect(search.field).toHaveValue('volume');
});

test('opens with one script, whatever the page has already', async ({ page, search }) => {
  for (const path of ['', 'commandes/run/']) {
    await page.goto(path, { waitUntil: 'networkidle' });
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    await page.keyboard.press('Control+k');
    await search.ask('volume');
    await expect(search.results.first()).toBeVisible();
    const own = scripts.filter((url) => !url.includes('/pagefind/'));
    expect(own.map((url) => url.replace(/^.*\//, ''))).toEqual([expect.stringMatching(/^search\.[\w-]+\.js$/)]);
  }
});

test('announces how many results there are, and how many of them are listed', async ({ page, search }) => {
  await page.goto('recherche/');
  const counts = async (query: string): Promise<[shown: number, total: number]> => {
    await search.ask(query);
    await expect(search.status).toHaveText(/./);
    const [first = '0', total = first] = (await search.status.textContent())?.match(/\d+/g) ?? [];
    return [Number(first), Number(total)];
  };
  // Every page is about the program: the list is cut, and says so.
  const [shown, total] = await counts('docker');
  await expect(search.results).toHaveCount(shown);
  await expect(search.status).toHaveText(`${shown} premiers résultats sur ${total}`);
  expect(total).toBeGreaterThan(50);
  // A word that few pages hold: what Pagefind adds below does not make them many.
  await search.ask('boot2docker');
  await expect(search.status).toHaveText(/^\d+ résultats?$/);
  await expect
    .poll(async () => Number.parseInt((await search.status.textContent()) ?? '', 10) - (await search.results.count()), 'said less listed')
    .toBe(0);
});

for (const width of [390, 1280])
  test(`leads to every answer from the dialog of a page ${width} px wide`, async ({ page, search }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('./');
    await search.open();
    await search.ask('supprimer');
    const all = page.getByRole('button', { name: /^Voir les \d+ résultats$/ });
    await expect(all).toBeVisible();
    const total = Number((await all.textContent())?.match(/\d+/)?.[0]);
    await all.click();
    await expect.poll(() => search.results.count()).toBeGreaterThanOrEqual(total);
    await expect(all).toBeHidden();
  });

test('says that there is no result, and where to look then', async ({ page, search }) => {
  await page.goto('recherche/');
  await search.ask('zzqx');
  await expect(search.status).toHaveText('Aucun résultat');
  await expect(search.results).toHaveCount(0);
  const way = page.getByRole('main').getByRole('link', { name: 'toutes les commandes', exact: true });
  await expect(way).toBeVisible();
  await expect(page.getByRole('listbox', { name: 'Résultats', includeHidden: true })).toBeEmpty();
  await search.ask('');
  await expect(page.getByText('Aucun résultat')).toHaveCount(0);
  await expect(way).toBeHidden();
  await search.ask('zzqx');
  await way.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Toutes les commandes');
});

/** Holds the search engine back until the reader has done something. */
async function holdEngine(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/pagefind/**', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

test('opens the first result when Enter came before the answers', async ({ page, search }) => {
  const release = await holdEngine(page);
  await page.goto('');
  await search.open();
  await search.ask('arrêter un conteneur');
  await page.keyboard.press('Enter');
  await expect(search.results).toHaveCount(0);
  release();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Arrêter un conteneur');
});

test('forgets an early Enter once the question has changed', async ({ page, search }) => {
  const release = await holdEngine(page);
  await page.goto('');
  await search.open();
  await search.ask('arrêter un conteneur');
  await page.keyboard.press('Enter');
  await search.ask('docker ps');
  release();
  await expect(search.results.first()).toHaveAttribute('data-entry', 'ps');
  await expect(search.status).toBeVisible();
  await expect(search.dialog).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/commandes\/ps\/$/);
});

test('goes on to the search page by Enter when the search cannot be loaded', async ({ page, search, provoked }) => {
  provoked.push(/pagefind|ERR_FAILED/);
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('');
  await search.open();
  await search.ask('« port » & réseau');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/recherche\/\?q=/);
  await expect(search.field).toHaveValue('« port » & réseau');
  await expect(page.getByRole('link', { name: 'docker rmi <image>' })).toBeVisible();
});

test('shows a command of several lines on one', async ({ page, search }) => {
  await page.goto('recherche/');
  await search.ask('plusieurs lignes');
  const command = search.results.and(page.locator('[data-entry=multiligne]')).locator('code');
  await expect(command).toHaveText(/^docker run -d --rm /);
});

test('types on the home page’s field as in the search itself', async ({ page, search }) => {
  await page.goto('');
  await page.waitForFunction(() => customElements.get('search-field'));
  await page.getByRole('main').getByRole('search').getByRole('button', { name: 'Rechercher' }).focus();
  await page.keyboard.type('port');
  await expect(search.dialog).toBeVisible();
  await expect(search.field).toHaveValue('port');
  await expect(search.results.first()).toBeVisible();
});

test('says what the keyboard does, Escape in the dialog alone', async ({ page, search }) => {
  await page.goto('recherche/');
  await expect(page.getByText('Entrée pour ouvrir')).toBeVisible();
  await expect(page.getByText('Échap pour fermer')).toHaveCount(0);
  await page.goto('');
  await search.open();
  await expect(search.dialog.getByText('Échap pour fermer')).toBeVisible();
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
  await expect(search.field).toBeVisible();
  await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('[role=combobox]');
    if (!field) return;
    field.value = '\ud800docker\udfff';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await expect(search.status).toHaveText(/résultat/);
});

test('says so when the index cannot be had, and the site still works', async ({ page, search, provoked }) => {
  provoked.push(/pagefind|ERR_FAILED/);
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('');
  await search.open();
  await search.ask('port');
  await expect(search.dialog.getByText('La recherche n’a pas pu être chargée', { exact: false })).toBeVisible();
});

test('says what it corrected, and searches the word as it was typed when asked to', async ({ page, search }) => {
  await page.goto('recherche/');
  await search.ask('netoyer');
  await expect(page.getByText('Résultats pour nettoyer')).toBeVisible();
  await expect(search.results.first()).toHaveAttribute('data-entry', 'system-prune');
  await page.getByRole('button', { name: 'Chercher « netoyer »' }).click();
  await expect(search.status).toHaveText('Aucun résultat');
  await expect(search.field).toBeFocused();
});

test('proposes something before the first letter, and remembers what was chosen', async ({ page, search }) => {
  await page.goto('');
  await search.open();
  await expect(page.getByRole('group', { name: 'Pour commencer' }).getByRole('option').first()).toBeVisible();
  await search.ask('renommer un conteneur');
  await expect(search.results.first()).toHaveAttribute('data-entry', 'rename');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Renommer un conteneur');
  await search.open();
  await expect(page.getByRole('group', { name: 'Derniers choix' }).getByRole('option')).toHaveAttribute('data-entry', 'rename');
});

test('goes to both ends of the list with the keyboard, and copies with the button', async ({ page, search, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('');
  await search.open();
  await search.ask('lister');
  await expect(search.status).toHaveText(/résultats/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await expect(search.results.last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Home');
  await expect(search.results.first()).toHaveAttribute('aria-selected', 'true');
  await search.dialog.getByRole('button', { name: 'Copier la commande' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(await search.results.first().locator('code').textContent());
});

test('an answer that deletes data asks for a second press before it is copied; a double click is one', async ({
  page,
  search,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const readClipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await page.goto('');
  await page.evaluate(() => navigator.clipboard.writeText('(rien)'));
  await search.open();
  await search.ask('docker system prune');
  await search.isAnswered('docker system prune');
  const button = page.locator('.row').first().locator('button');
  await button.dblclick();
  await expect(button).toHaveText('Copier quand même');
  expect(await readClipboard()).toBe('(rien)');
  await button.click();
  await expect.poll(readClipboard).toBe('docker system prune');
});

test('loads nothing of the search before it is asked for', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto('commandes/run/', { waitUntil: 'networkidle' });
  expect(loaded.filter((url) => /pagefind|search/.test(url))).toEqual([]);
});

test('what a page says is told without its title, which is told above', async ({ page, search }) => {
  await page.goto('recherche/?q=volumes');
  await search.isAnswered('volumes');
  const hits = await page
    .locator('.row:not(:has(small)) [role=option]')
    .evaluateAll((options) =>
      options.map(
        (option) => [option.querySelector('strong')?.textContent ?? '', option.querySelector('span')?.textContent ?? ''] as const,
      ),
    );
  expect(hits.length).toBeGreaterThan(1);
  for (const [title, excerpt] of hits) expect(excerpt.startsWith(title), title).toBe(false);
  expect(hits.map(([title]) => title).filter((title) => /^[a-z_]+ (?!:)\S/.test(title.replaceAll('\u00a0', ' ')))).toEqual([]);
});
