import { expect, test } from '../support/test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const lists = [
  { path: 'commandes/', rows: '.entry-rows > li' },
  { path: 'antiseche/', rows: '.sheet .lines > li' },
] as const;

for (const { path, rows } of lists) {
  test(`each row of /${path} has a button that says what it copies`, async ({ page }) => {
    await page.goto(path);
    const all = page.locator(rows);
    await expect(all.first()).toBeVisible();
    const faults = await all.evaluateAll((items) =>
      items.flatMap((item) => {
        const { copy = '' } = (item as HTMLElement).dataset;
        const name = item.querySelector('copy-button button')?.getAttribute('aria-label');
        return copy !== '' && !/<\p{L}/u.test(copy) && name === `Copier la commande ${copy}` ? [] : [`${name} / ${copy}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  test(`the button of a row of /${path} is in sight, stands out with the row, copies it, and asks twice for what deletes data`, async ({
    page,
    snippets,
  }) => {
    await page.goto(path);
    const row = page.locator(rows).filter({ has: page.locator('a[href$="/commandes/stop/"]') });
    const button = row.getByRole('button');
    await expect(button.locator('..')).toHaveCSS('opacity', '1');
    const quiet = await button.evaluate((element) => getComputedStyle(element).color);
    await row.hover();
    await expect(button).not.toHaveCSS('color', quiet);
    await button.click();
    await expect(button).toHaveText('Copié');
    await expect.poll(() => snippets.readClipboard()).toBe('docker stop web');
    await expect(page).toHaveURL(new RegExp(`/${path}$`));

    const dangerous = page.locator(rows).filter({ has: page.locator('a[href$="/commandes/rm/"]') });
    await dangerous.getByRole('button').click();
    await expect(dangerous.getByRole('button')).toHaveText('Copier quand même');
    await expect(dangerous.locator('.copied')).toBeVisible();
    expect(await snippets.readClipboard()).toBe('docker stop web');
    await dangerous.getByRole('button').click();
    await expect.poll(() => snippets.readClipboard()).toBe('docker rm web');
  });
}

test('a line of the sheet gives what it shows: the reader’s values, the default ones of the rest, nothing that may be left out', async ({
  page,
  snippets,
  settings,
}) => {
  await page.addInitScript(() => localStorage.setItem('values', '{"image":"httpd","contexte":"src"}'));
  await page.goto('antiseche/?fiches=pull,cp');
  const whole = (slug: string): string => `section.sheet .lines > li:has(a[href$="/commandes/${slug}/"])`;
  const press = async (line: string) => {
    await expect(page.locator(line)).toBeVisible();
    await page.locator(line).hover();
    await page.locator(`${line} copy-button button`).click();
  };
  await press(whole('pull'));
  await expect.poll(() => snippets.readClipboard()).toBe('docker pull httpd');
  await press(whole('run-name'));
  await expect.poll(() => snippets.readClipboard()).toBe('docker run --name web httpd');
  await press(whole('build'));
  await expect.poll(() => snippets.readClipboard()).toMatch(/^docker build -t [\w-]+ src$/);
  await settings.choose('Options', 'longues');
  await press(whole('build'));
  await expect.poll(() => snippets.readClipboard()).toMatch(/^docker build --tag [\w-]+ src$/);
  // A line of one's own sheet that the page did not bring.
  await press('own-sheet [data-entry="pull"]');
  await expect.poll(() => snippets.readClipboard()).toBe('docker pull httpd');
});

test('what may be left out looks like a value, not like text to type', async ({ page }) => {
  await page.goto('antiseche/');
  const optional = page.locator('.sheet [data-entry="pull"] var', { hasText: '[:<tag>]' });
  const value = page.locator('.sheet [data-entry="pull"] [data-placeholder="image"]');
  await expect(optional).toBeVisible();
  const color = await value.evaluate((element) => getComputedStyle(element).color);
  await expect(optional).toHaveCSS('color', color);
});

test('typing « copier » in the index keeps the rows that speak of copies, not every row for its button', async ({ page }) => {
  await page.goto('commandes/');
  await page.getByRole('searchbox', { name: 'Filtrer' }).fill('copier');
  await expect(page.locator('list-filter output')).toHaveText(/^\d{1,2} fiches/);
});

test.describe('with fingers', () => {
  test.use({ hasTouch: true, isMobile: true });

  for (const width of [320, 390])
    for (const { path, rows } of lists)
      test(`at ${width} the box and the button of a row of /${path} are 44 pixels high, seen, and apart`, async ({ page }) => {
        await page.setViewportSize({ width, height: 844 });
        // A phone folds the groups once their script is there.
        await page.goto(path, { waitUntil: 'networkidle' });
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        await expect(page.locator(`${rows} >> nth=0`)).toBeVisible();
        const faults = await page.locator(rows).evaluateAll((items) =>
          items.flatMap((item) => {
            const [pick, button] = [item.querySelector('sheet-pick'), item.querySelector('copy-button button')].map(
              (target) => target?.getBoundingClientRect() ?? new DOMRect(),
            );
            const isSeen = item.querySelector('copy-button')?.checkVisibility({ opacityProperty: true });
            const isLarge = [pick, button].every((box) => box && box.height >= 43.5 && box.width >= 43.5);
            const isApart = pick && button && (button.right <= pick.left + 0.5 || button.bottom <= pick.top + 0.5);
            return isSeen && isLarge && isApart
              ? []
              : [`${item.textContent} ${button?.width}×${button?.height} ${pick?.width}×${pick?.height}`];
          }),
        );
        expect(faults).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        // Beside the box is the box; it is ticked once.
        const pick = page.locator(`${rows} >> nth=0 >> sheet-pick`);
        await pick.tap({ position: { x: 3, y: 40 } });
        await expect(pick.locator('input')).toBeChecked();
      });
});
