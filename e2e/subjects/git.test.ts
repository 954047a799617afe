import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '../support/test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Words of the first subject. */
const foreign = /docker|dockerfile|conteneur|compose\.yaml|nginx/gi;
/** Programs of the first subject that may serve any site. */
const hosts: Record<string, string> = { 'src/build/publish/headers.ts': 'nginx' };

test('browses from the home page to a page of the course, then to an entry', async ({ page }) => {
  await page.goto('');
  await expect(page).toHaveTitle('Git en français');
  await page.getByRole('navigation', { name: 'Sommaire' }).getByRole('link', { name: 'Comprendre' }).click();
  await page.getByRole('link', { name: 'Ce qu’est une branche' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ce qu’est une branche');
  await page.getByRole('link', { name: 'Créer une branche et y passer' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Créer une branche et y passer');
});

test('has the pages that its content fills, and no other', async ({ page, request }) => {
  await page.goto('');
  const foot = page.getByRole('contentinfo').getByRole('link');
  await expect(foot).toContainText(['Messages d’erreur', 'Glossaire', 'Idées reçues']);
  await expect(page.getByRole('link', { name: 'À propos' })).toHaveCount(0);
  expect((await request.get('a-propos/')).status()).toBe(404);
  expect((await request.get('tp/premier-depot/')).status()).toBe(200);
});

for (const [asked, href] of [
  ['créer une branche', '/commandes/switch/'],
  ['git comit', '/commandes/commit/'],
  ['--oneline', '/commandes/log/#option-oneline'],
  ['not a git repository', '/erreurs/not-a-git-repository/'],
] as const)
  test(`finds « ${asked} » first`, async ({ page, search }) => {
    await page.goto('');
    await search.open();
    await search.ask(asked);
    await expect(search.results.first().or(search.results.first().getByRole('link')).first()).toHaveAttribute('href', href);
  });

test('copies a command with its values, and asks before one that deletes', async ({ page, snippets }) => {
  await page.goto('commandes/switch/');
  await snippets.button('git switch -c essai').click();
  await expect.poll(() => snippets.readClipboard()).toBe('git switch -c essai');
  await page.getByText('Mes valeurs').click();
  await page.getByRole('textbox', { name: /^Nom d’une branche/ }).fill('ma-branche');
  await snippets.button('git switch -c ma-branche').click();
  await expect.poll(() => snippets.readClipboard()).toBe('git switch -c ma-branche');

  await page.goto('commandes/reset/');
  await expect(page.getByRole('heading', { name: /Supprime des données/ })).toBeVisible();
  const button = snippets.button('git reset --hard');
  await button.click();
  await expect.poll(() => snippets.readClipboard()).toBe('git switch -c ma-branche');
  await page.getByRole('button', { name: /^Copier quand même/ }).click();
  await expect.poll(() => snippets.readClipboard()).toBe('git reset --hard');
});

test('explains each word of a command', async ({ page }) => {
  await page.goto('commandes/commit/');
  const words = page.locator('.hero details').first();
  await expect(words).toHaveAttribute('open');
  await expect(words).toContainText('Enregistrer ce qui est préparé.');
  await expect(words).toContainText('Donner le message sans ouvrir d’éditeur.');
});

/** A source file without its comments, where examples are welcome. */
const withoutComments = (source: string): string =>
  source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/(?<![:'"`\\])\/\/.*$/gm, '');

test('the source knows nothing of the first subject', () => {
  const files = ['src/**/*.{ts,astro,css}', 'public/**/*.*', 'astro.config.ts']
    .flatMap((pattern) => globSync(pattern, { cwd: root }))
    // Tests and what they are given are examples.
    .filter((file) => !/\.test\.ts$|fixtures/.test(file));
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((file) =>
    (withoutComments(readFileSync(`${root}${file}`, 'utf8')).match(foreign) ?? [])
      .filter((word) => word !== hosts[file])
      .map((word) => `${file}: ${word}`),
  );
  expect(found).toEqual([]);
});
