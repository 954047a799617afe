import { expect, test } from '../support/test.ts';

const phone = { width: 390, height: 844 };
const lists = [
  { path: 'erreurs/', group: 'Joindre un conteneur' },
  { path: 'glossaire/', group: 'D' },
  { path: 'options/', group: '-a' },
] as const;

for (const { path, group } of lists)
  test(`on a phone /${path} is an index of a few screens, whose groups open`, async ({ page }) => {
    await page.setViewportSize(phone);
    await page.goto(path);
    await expect(page.locator('list-filter details[open]')).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollHeight / innerHeight)).toBeLessThan(3);
    const heads = page.locator('list-filter summary');
    for (const height of await heads.evaluateAll((all) => all.map((head) => head.getBoundingClientRect().height)))
      expect(height).toBeGreaterThanOrEqual(44);
    const head = heads.filter({ has: page.getByRole('heading', { name: group, exact: true }) });
    const row = head.locator('xpath=following-sibling::*').first();
    await expect(row).toBeHidden();
    await head.click();
    await expect(row).toBeVisible();
  });

test('what a group holds begins on the last line of its title', async ({ page }) => {
  await page.goto('erreurs/');
  for (const width of [320, 360, 390, 430]) {
    await page.setViewportSize({ width, height: 844 });
    const parted = await page.locator('list-filter summary').evaluateAll((heads) =>
      heads.flatMap((head) => {
        const [title, held] = [head.querySelector('h2'), head.querySelector('small')].map((part) => [...(part?.getClientRects() ?? [])]);
        return (title?.at(-1)?.bottom ?? 0) > (held?.[0]?.top ?? 0) ? [] : [head.textContent];
      }),
    );
    expect(parted, `${width} pixels wide`).toEqual([]);
  }
});

test('what one types opens the groups that hold it, and folds them again', async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto('glossaire/');
  const field = page.getByRole('searchbox', { name: 'Filtrer' });
  await field.fill('espace de noms');
  await expect(page.getByRole('heading', { level: 3, name: 'espace de noms', exact: true })).toBeVisible();
  // What a group holds is not what is left of it.
  await expect(page.locator('list-filter summary small').filter({ visible: true })).toHaveCount(0);
  await field.fill('');
  await expect(page.locator('list-filter summary small').filter({ visible: true })).not.toHaveCount(0);
  await expect(page.locator('list-filter details[open]')).toHaveCount(0);
});

for (const path of ['commandes/', 'compose/', 'dockerfile/', 'erreurs/', 'glossaire/', 'options/'])
  test(`whatever a row of /${path} shows, or its group is called, finds it`, async ({ page }) => {
    await page.goto(path);
    const field = page.getByRole('searchbox', { name: 'Filtrer' });
    // Once what shortens it is there.
    await field.fill('zzz');
    await expect(page.locator('list-filter').getByRole('button', { name: 'Les chercher dans tout le site' })).toBeVisible();
    const missed = await page.locator('list-filter').evaluate((list) => {
      const input = list.querySelector('input');
      if (!input) return ['no field'];
      const isFound = (text: string, place: HTMLElement): boolean => {
        input.value = text;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        return !place.hidden;
      };
      const rows = [...list.querySelectorAll<HTMLElement>((list as HTMLElement).dataset.rows ?? 'li')];
      const inRows = rows.flatMap((row) =>
        [...row.querySelectorAll('a, code, dt, h2, h3')]
          .filter((shown) => !shown.closest('copy-button'))
          .map((shown) => [shown.textContent?.trim().replace(/\s+/g, ' ') ?? '', row] as const),
      );
      const groups = [...list.querySelectorAll<HTMLElement>('section')].flatMap((group) =>
        [...group.querySelectorAll('h2')].map((title) => [title.textContent?.trim() ?? '', group] as const),
      );
      return [...inRows, ...groups].filter(([text, place]) => !isFound(text, place)).map(([text]) => text);
    });
    expect(missed).toEqual([]);
  });

test('an option that no row holds is looked for elsewhere, not taken for a word; letters behind one dash are', async ({ page }) => {
  await page.goto('options/');
  const field = page.getByRole('searchbox', { name: 'Filtrer' });
  await field.fill('--rm');
  await expect(page.locator('list-filter').getByRole('button', { name: 'Les chercher dans tout le site' })).toBeVisible();
  await field.fill('-it');
  for (const command of ['docker exec -i', 'docker exec -t'])
    await expect(page.locator('list-filter').getByRole('link', { name: command, exact: true })).toBeVisible();
  await expect(page.locator('list-filter').getByRole('link', { name: 'docker run -p', exact: true })).toBeHidden();
});

test('an address opens the group of what it leads to', async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto('glossaire/#etiquette');
  await expect(page.getByRole('heading', { level: 3, name: 'étiquette', exact: true })).toBeInViewport();
  await page.goto('erreurs/#construire');
  await expect(page.getByRole('heading', { level: 2, name: 'Construire une image' })).toBeInViewport();
  await expect(page.locator('.folded-group:has(#construire) li a').first()).toBeVisible();
  await page.goto('commandes/#lancer');
  await expect(page.getByRole('link', { name: 'Créer et lancer un conteneur' })).toBeInViewport();
});

test('where there is room all is open, without a shift', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (window as unknown as { shift: number }).shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const { path } of lists) {
    await page.goto(path);
    await expect(page.locator('list-filter details:not([open])')).toHaveCount(0);
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift), path).toBe(0);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const { path, group } of lists)
    test(`the groups of /${path} open too`, async ({ page }) => {
      await page.setViewportSize(phone);
      await page.goto(path);
      const head = page.locator('list-filter summary').filter({ has: page.getByRole('heading', { name: group, exact: true }) });
      const row = head.locator('xpath=following-sibling::*').first();
      await head.click();
      await expect(row).toBeVisible();
    });
});

test('paper holds what is folded', async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto('erreurs/');
  await expect(page.locator('list-filter details[open]')).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  for (const row of [page.getByText('port is already allocated', { exact: true }), page.getByText('pull access denied', { exact: true })])
    await expect(row.first()).toBeVisible();
});

for (const { path, screens } of [
  { path: 'commandes/', screens: 6 },
  { path: 'idees-recues/', screens: 16 },
  { path: 'recherche/', screens: 5 },
] as const)
  test(`on a phone /${path} folds what stands under its titles, which is there where there is room`, async ({ page }) => {
    await page.setViewportSize(phone);
    await page.goto(path);
    await expect(page.locator('.folded[open]')).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollHeight / innerHeight)).toBeLessThan(screens);
    const head = page.locator('.folded > summary').first();
    const body = head.locator('xpath=following-sibling::*').first();
    expect((await head.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await expect(body).toBeHidden();
    await head.click();
    await expect(body).toBeVisible();
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(path);
    await expect(head).toBeHidden();
    await expect(body).toBeVisible();
    await page.setViewportSize(phone);
    await page.emulateMedia({ media: 'print' });
    await expect(head).toBeHidden();
  });
