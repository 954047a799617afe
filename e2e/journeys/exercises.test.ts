import { globSync } from 'node:fs';
import { expect, test } from '../support/test.ts';

test('ticks the steps of a session, which stay ticked', async ({ page }) => {
  await page.goto('tp/nginx/');
  const steps = page.getByRole('checkbox', { name: /^Étape faite/ });
  const count = page.getByText(/sur \d+ étapes faites/);
  // The page's script brings them.
  await expect(steps.nth(3)).toBeVisible();
  const all = await steps.count();
  await expect(count).toHaveText(`0 sur ${all} étapes faites`);
  await steps.first().check();
  // The keyboard too, and each box says of which step it is.
  await page.getByRole('checkbox', { name: 'Étape faite : Ouvrir la page' }).press('Space');
  await expect(count).toHaveText(`2 sur ${all} étapes faites`);

  await page.reload();
  await expect(steps.first()).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Étape faite : Ouvrir la page' })).toBeChecked();
  await expect(count).toHaveText(`2 sur ${all} étapes faites`);

  await page.goto('tp/');
  const item = page.getByRole('listitem').filter({ hasText: 'Servir ses pages avec nginx' });
  await expect(item.getByText(`2 sur ${all} étapes faites`)).toBeVisible();
  // Nothing is said of a session that has not been begun.
  await expect(page.getByText(/étapes faites/).filter({ visible: true })).toHaveCount(1);

  await page.goto('tp/nginx/');
  await page.getByRole('button', { name: 'Tout décocher' }).click();
  await expect(steps.first()).not.toBeChecked();
  await expect(count).toHaveText(`0 sur ${all} étapes faites`);
  // The same button takes it back.
  const undo = page.getByRole('button', { name: 'Annuler' });
  await expect(undo).toBeFocused();
  await undo.click();
  await expect(count).toHaveText(`2 sur ${all} étapes faites`);
  await expect(steps.first()).toBeChecked();
});

test('the list of what a session holds marks the steps that are done', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('tp/nginx/');
  const list = page.getByRole('navigation', { name: 'Sur cette page' });
  const boxes = page.getByRole('checkbox', { name: /^Étape faite/ });
  await expect(boxes.nth(3)).toBeVisible();
  for (const box of await boxes.all()) {
    const name = ((await box.locator('..').textContent()) ?? '').replace('Étape faite : ', '');
    await expect(list.getByRole('link', { name, exact: true })).toHaveCount(1);
  }
  const link = list.getByRole('link', { name: /^Ouvrir la page/ });
  const box = page.getByRole('checkbox', { name: 'Étape faite : Ouvrir la page' });
  await box.check();
  await expect(link).toHaveAccessibleName('Ouvrir la page (faite)');
  await page.reload();
  await expect(link).toHaveAccessibleName('Ouvrir la page (faite)');
  await box.uncheck();
  await expect(link).toHaveAccessibleName('Ouvrir la page');
});

test('a session whose steps are all done is marked in the menu, whatever was seen of its foot', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('tp/publier/');
  const link = page.getByRole('navigation', { name: 'Le cours' }).getByRole('link', { name: /^Publier son image/ });
  // Nobody comes to the foot of the page.
  await page.locator('course-progress').evaluate((foot) => foot.toggleAttribute('hidden', true));
  await expect(page.getByRole('checkbox', { name: /^Étape faite/ }).first()).toBeVisible();
  for (const box of await page.getByRole('checkbox', { name: /^Étape faite/ }).all()) {
    await expect(link).not.toHaveAccessibleName(/lue/);
    await box.check();
  }
  await expect(link).toHaveAccessibleName(/\(lue\)$/);
  // As soon as another page is there.
  await page.goto('tp/nginx/');
  await expect(link).toHaveAccessibleName(/\(lue\)$/);
});

test('has a tick for every step of every session', async ({ page }) => {
  await page.goto('tp/');
  const sessions = await page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(sessions).toHaveLength(globSync('content/exercises/*.mdx').length);
  for (const session of sessions) {
    await page.goto(session);
    const titles = await page.locator('h2#etapes ~ h3:not(h2#etapes ~ h2 ~ h3)').allTextContents();
    await expect(page.getByRole('checkbox', { name: /^Étape faite/ }).first()).toBeVisible();
    const names = await page
      .getByRole('checkbox', { name: /^Étape faite/ })
      .evaluateAll((boxes) => boxes.map((box) => box.parentElement?.textContent));
    expect(titles.length).toBeGreaterThan(0);
    expect(names, session).toEqual(titles.map((title) => `Étape faite : ${title}`));
  }
});

test('ticks steps for as long as the page where nothing can be kept', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await page.goto('tp/hello-world/');
  const box = page.getByRole('checkbox', { name: /^Étape faite/ }).first();
  await box.check();
  await expect(page.getByText(/^1 sur/)).toBeVisible();
});
