import { read } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

test('a page that has moved leads to where it is', async ({ page }) => {
  await page.goto('comprendre/docker/');
  await expect(page).toHaveURL(/commencer\/docker\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Docker');
  expect(read('_redirects')).toContain('/utiliser/registres/ /construire/registres/ 301');
});

test('the second page of the course types the first command, and exercises come after the page that prepares them', async ({ page }) => {
  await page.goto('commencer/docker/');
  await page.getByRole('link', { name: /suivant/i }).click();
  await expect(page.locator('[data-snippet]').first()).toHaveAttribute('data-copy', /^docker /);
  await page.getByRole('link', { name: /suivant/i }).click();
  await expect(page).toHaveURL(/tp\/hello-world\/$/);
});

test('the number of a step is as quiet as its title in the list of what the page holds', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('tp/nginx/');
  const colors = await page
    .getByRole('navigation', { name: 'Sur cette page' })
    .locator('ol ol > li')
    .evaluateAll((steps) =>
      steps.map((step) => [
        getComputedStyle(step, '::marker').color,
        getComputedStyle(step.querySelector('a:not([aria-current])') ?? step).color,
      ]),
    );
  expect(colors.length).toBeGreaterThan(3);
  for (const [number, title] of colors) expect(number).toBe(title);
});

test('one reads a column of a table at a time, with the keyboard, and all of them on paper', async ({ page }) => {
  await page.goto('utiliser/nettoyer/');
  const choices = page.getByRole('group', { name: 'Montrer :' });
  const cell = page
    .getByRole('row', { name: /^volumes anonymes/ })
    .getByRole('cell')
    .last();
  // What the command removes by itself comes first, then its options.
  await expect(choices.getByRole('radio', { name: 'docker system prune' })).toBeChecked();
  await expect(page.getByRole('row', { name: /^volumes anonymes/ })).toContainText('non');
  await choices.getByRole('radio', { name: 'docker system prune' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(choices.getByRole('radio', { name: 'avec -a', exact: true })).toBeChecked();
  await choices.getByRole('radio', { name: 'avec -a --volumes' }).check();
  await expect(cell).toHaveText('oui');
  await page.emulateMedia({ media: 'print' });
  await expect(choices).toBeHidden();
  await expect(page.getByRole('row', { name: /^volumes anonymes/ }).getByRole('cell')).toHaveCount(4);
});

test('one tries a program, its words by default and those that are typed, in brackets or read by a shell', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 664 });
  await page.goto('construire/dockerfile-suite/');
  const result = page.getByRole('status', { name: 'Ce qui s’exécute' });
  const program = page.getByRole('textbox', { name: 'ENTRYPOINT' });
  await page.locator('default-words').scrollIntoViewIfNeeded();
  await expect(result).toHaveText('ls /tmp');
  // Examples and fields hold on the narrowest of phones that are sold.
  const beyond = await page
    .locator('default-words')
    .evaluate((place) =>
      [...place.querySelectorAll('table, fieldset, fieldset label')]
        .filter((part) => part.getBoundingClientRect().right > place.getBoundingClientRect().right + 1)
        .map(({ textContent }) => textContent),
    );
  expect(beyond).toEqual([]);
  await page.getByRole('textbox', { name: 'Après l’image' }).fill('');
  await expect(result).toHaveText('ls -l');
  await program.fill('ls -a');
  // Without leaving the keyboard, and with what is run in sight of what one types.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: 'ENTRYPOINT' })).not.toBeChecked();
  await expect(result).toHaveText("/bin/sh -c 'ls -a'");
  await expect(page.getByText('Ignoré : -l')).toBeVisible();
  // What the keyboard of a phone leaves, and where it puts what one types.
  await page.setViewportSize({ width: 360, height: 360 });
  for (const field of await page.locator('default-words').getByRole('textbox').all()) {
    await field.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    for (const shown of [field, result]) await expect(shown).toBeInViewport({ ratio: 1 });
  }
  await page.getByRole('textbox', { name: 'CMD' }).fill('pwd');
  await program.fill('');
  await expect(page.getByText('CMD ["pwd"]', { exact: true })).toBeVisible();
  await expect(result).toHaveText('pwd');
});

test('tabs of the systems: the reader’s first, remembered, opened by a link, all on paper', async ({ page }) => {
  await page.goto('installer/');
  const tab = (name: string) => page.getByRole('tab', { name });
  await expect(tab('Sous Linux')).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('heading', { name: 'Sous macOS' })).toBeHidden();
  await tab('Sous Linux').press('ArrowLeft');
  await expect(page.getByRole('heading', { name: 'Sous macOS' })).toBeVisible();
  await page.reload();
  await expect(tab('Sous macOS')).toHaveAttribute('aria-selected', 'true');
  await page.goto('installer/#sous-windows');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Sous Windows' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  for (const name of ['Sous Windows', 'Sous macOS', 'Sous Linux']) await expect(page.getByRole('heading', { name })).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('every system and every column is there', async ({ page }) => {
    await page.goto('installer/');
    for (const name of ['Sous Windows', 'Sous macOS', 'Sous Linux']) await expect(page.getByRole('heading', { name })).toBeVisible();
    await page.goto('utiliser/nettoyer/');
    await expect(page.getByRole('row', { name: /^volumes anonymes/ }).getByRole('cell')).toHaveCount(4);
  });
});

test('a page that was read to its end is marked, and the home page leads back to it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('utiliser/ports/');
  const link = page.getByRole('navigation', { name: 'Le cours' }).getByRole('link', { name: 'Les ports' });
  await expect(link).not.toHaveAccessibleName(/lue/);
  await page.getByRole('link', { name: /suivant/i }).scrollIntoViewIfNeeded();
  await expect(link).toHaveAccessibleName('Les ports (lue)');
  await page.goto('./');
  await page.getByText('Reprendre').getByRole('link', { name: 'Les ports' }).click();
  await expect(page).toHaveURL(/utiliser\/ports\/$/);
  // As soon as another page is there.
  await page.goto('utiliser/gerer/');
  await expect(link).toHaveAccessibleName('Les ports (lue)');
});

test('a session prints its questions without their answers', async ({ page }) => {
  await page.goto('tp/nginx/');
  await expect(page.locator('.answer')).not.toHaveCount(0);
  await expect(page.locator('.answer').first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  for (const answer of await page.locator('.answer').all()) await expect(answer).toBeHidden();
  // What the page corrects says it too; on a lesson it is printed.
  await expect(page.locator('.corrections')).toBeHidden();
  await expect(page.getByText('faut-il relancer quelque chose ?')).toBeVisible();
  await page.goto('utiliser/volumes/');
  await expect(page.locator('.corrections')).toBeVisible();
});
