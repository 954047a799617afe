import { unfold } from '../support/accessibility.ts';
import { expect, test } from '../support/test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('copies a command ready to run: no prompt, values in place', async ({ page, snippets }) => {
  await page.goto('commandes/stop/');
  await snippets.button('docker stop web').click();
  // For two seconds; its name begins with what is seen.
  await expect(page.getByRole('button', { name: 'Copié docker stop web', exact: true })).toHaveText('Copié');
  await expect.poll(() => snippets.readClipboard()).toBe('docker stop web');
  await expect(page.getByRole('status').filter({ hasText: 'presse-papiers' })).toBeAttached();
});

test('copies a command of several lines as one', async ({ page, snippets }) => {
  await page.goto('commandes/multiligne/');
  await page
    .getByRole('button', { name: /^Copier la commande docker run \\/ })
    .first()
    .click();
  await expect
    .poll(() => snippets.readClipboard())
    .toBe('docker run \\\n  -d \\\n  --rm \\\n  --name web \\\n  -p 127.0.0.1:8888:80 \\\n  -v "${PWD}:/usr/share/nginx/html" \\\n  nginx');
});

test('copies a whole file', async ({ page, snippets }) => {
  await page.goto('construire/dockerfile/');
  await page.getByRole('button', { name: 'Copier le fichier Dockerfile' }).first().click();
  await expect.poll(() => snippets.readClipboard()).toMatch(/^FROM node:24-slim\n[\s\S]*\nCMD \[.*\]$/);
});

test('says what an example needs, and copies it: files and commands', async ({ page, snippets }) => {
  await page.goto('commandes/unpause/');
  const trial = page.getByRole('group').filter({ hasText: 'Pour essayer' });
  await expect(trial.getByText('Avant l’exemple')).toBeHidden();
  await trial.getByText('Pour essayer', { exact: true }).click();
  await expect(trial.getByText('Avant l’exemple')).toBeVisible();
  await trial
    .getByRole('button', { name: /^Copier/ })
    .first()
    .click();
  await expect.poll(() => snippets.readClipboard()).toMatch(/^docker run -d --name web nginx/);

  await page.goto('commandes/compose-profile/');
  await page.getByText('Pour essayer', { exact: true }).click();
  await page.getByRole('button', { name: 'Copier le fichier compose.yaml' }).first().click();
  await expect.poll(() => snippets.readClipboard()).toMatch(/^name: mon-projet\nservices:/);
});

test('copies the commands of a transcript without prompt nor output', async ({ page, snippets }) => {
  await page.goto('utiliser/ports/');
  await snippets.button('docker port web').click();
  await expect.poll(() => snippets.readClipboard()).toBe('docker port web');
});

test('gives the same text when one selects with the mouse and presses Ctrl+C, even while the values of the reader come', async ({
  page,
  snippets,
}) => {
  // What writes the commands is asked for when the pointer reaches the page.
  const { promise: isSelected, resolve: letThrough } = Promise.withResolvers<void>();
  await page.route(/\/values-form\.[^/]*\.js$/, async (route) => {
    await isSelected;
    await route.continue();
  });
  await page.goto('commandes/run-p/');
  const snippet = snippets.all.first();
  const code = snippet.locator('code');
  const box = await code.boundingBox();
  if (!box) throw new Error('the command is not shown');
  await page.mouse.move(box.x - 4, box.y + 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width + 4, box.y + box.height - 2);
  await page.mouse.up();
  const isWritten = page.evaluate(() => {
    const settings = document.querySelector('command-settings');
    return new Promise((resolve) => settings?.addEventListener('apply', resolve, { once: true }));
  });
  letThrough();
  await isWritten;
  await page.keyboard.press('Control+c');
  await expect.poll(() => snippets.readClipboard()).toBe(await snippet.getAttribute('data-copy'));
});

test('selects the text and says so when the clipboard refuses', async ({ page, snippets }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
  });
  await page.goto('commandes/stop/');
  await snippets.button('docker stop web').click();
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('docker stop web');
  await expect(page.getByRole('status').filter({ hasText: 'refuse la copie' })).toBeAttached();
});

test('has one button a command and one a file, none for an output', async ({ page, snippets }) => {
  for (const path of ['construire/dockerfile/', 'utiliser/ports/', 'commandes/stop/']) {
    await page.goto(path);
    // What an example needs is folded.
    await unfold(page);
    const count = await snippets.all.count();
    expect(count).toBeGreaterThan(0);
    await expect(page.getByRole('button', { name: /^Copier/ })).toHaveCount(count);
    await expect(page.locator('.output').getByRole('button')).toHaveCount(0);
  }
});
