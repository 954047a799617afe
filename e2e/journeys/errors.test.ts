import { globSync, readFileSync } from 'node:fs';
import { findBadCuts } from '../support/cut-words.ts';
import { readPage } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

/** Every message of the content. */
const slugs = globSync('content/errors/*.mdx').map((file) => file.replace(/^.*[\\/]|\.mdx$/g, ''));

test('each message has its page, and the list leads to it', async ({ page, request }) => {
  await page.goto('erreurs/');
  const links = await page.getByRole('main').getByRole('listitem').getByRole('link').all();
  const addresses = new Set(await Promise.all(links.map(async (link) => (await link.getAttribute('href')) ?? '')));
  for (const slug of slugs) expect(addresses).toContainEqual(expect.stringMatching(new RegExp(`/erreurs/${slug}/$`)));
  await page.getByRole('link', { name: 'port is already allocated' }).click();
  await expect(page).toHaveURL(/\/erreurs\/port-is-already-allocated\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('port is already allocated');
  expect((await request.get('erreurs/port-is-already-allocated.md')).status()).toBe(200);
});

test('the list shortens as one types, and the address keeps it', async ({ page }) => {
  await page.goto('erreurs/');
  const field = page.getByRole('searchbox', { name: 'Filtrer' });
  const rows = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.locator('code') });
  await expect(rows).toHaveCount(slugs.length);
  await field.fill('deja port');
  await expect(page.getByRole('link', { name: 'port is already allocated' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'volume is in use' })).toBeHidden();
  await expect(page).toHaveURL(/\?filtre=deja\+port$/);
  await page.reload();
  await expect(field).toHaveValue('deja port');
  await expect(page.getByRole('link', { name: 'volume is in use' })).toBeHidden();
  // Another wording of the message finds it too; a moment without any message goes.
  await field.fill('address already in use');
  await expect(rows.filter({ visible: true })).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 2, name: 'Construire une image' })).toBeHidden();
  await field.press('Enter');
  await expect(page).toHaveURL(/\/erreurs\/port-is-already-allocated\/$/);
  await page.goBack();
  await field.fill('mot que personne n’affiche');
  await page.getByRole('button', { name: 'Les chercher dans tout le site' }).click();
  await expect(page).toHaveURL(/\/recherche\/\?q=mot/);
});

test('an address of old leads to the message', async ({ page }) => {
  await page.goto('erreurs/#no-space-left-on-device');
  await expect(page).toHaveURL(/\/erreurs\/no-space-left-on-device\/$/);
  await page.goto('erreurs/#construire');
  await expect(page.getByRole('heading', { level: 2, name: 'Construire une image' })).toBeInViewport();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the list is whole, by moment, and an address of old shows the message in it', async ({ page }) => {
    await page.goto('erreurs/#no-space-left-on-device');
    await expect(page.getByRole('link', { name: 'no space left on device' })).toBeInViewport();
    await expect(page.getByRole('searchbox', { name: 'Filtrer' })).toBeHidden();
    await page.getByRole('navigation', { name: 'Moments' }).getByRole('link', { name: 'Construire une image' }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Construire une image' })).toBeInViewport();
  });
});

test('a message that a page quotes leads to its page, and an entry shows those that go with it', async ({ page }) => {
  await page.goto('utiliser/ports/');
  const quoted = page.getByRole('main').getByRole('link', { name: 'port is already allocated' });
  await expect(quoted.first()).toHaveAttribute('href', /\/erreurs\/port-is-already-allocated\/$/);
  await page.goto('commandes/run-p/');
  await page
    .getByRole('region', { name: 'Messages liés' })
    .or(page.getByRole('main'))
    .getByRole('link', { name: 'port is already allocated' })
    .first()
    .click();
  await expect(page).toHaveURL(/\/erreurs\/port-is-already-allocated\/$/);
});

test('no quoted message of the content is left without a link', () => {
  // The pages of messages quote others that have no page of their own.
  for (const path of ['utiliser/ports', 'commandes/compose-scale', 'commandes/port'])
    expect(readFileSync(`dist/${path}/index.html`, 'utf8'), path).toMatch(/<a href="[^"]*\/erreurs\/port-is-already-allocated\/">/);
});

test('a long word of the messages before and after one is cut after a sign of its own', async ({ page }) => {
  // Two columns of a phone hold some fifteen letters each.
  const long = slugs.filter((slug) =>
    /<span class="title"><code[^>]*>(?:[^<]* )?(?=[^< ]{16})[^< ]*[:=,/][^< ]/.test(readPage(`erreurs/${slug}/`).replaceAll('<wbr>', '')),
  );
  expect(long.length).toBeGreaterThan(0);
  for (const slug of long) {
    await page.goto(`erreurs/${slug}/`);
    for (const width of [390, 620]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await findBadCuts(page, '.neighbours code'), `${slug} at ${width}`).toEqual([]);
    }
  }
});
