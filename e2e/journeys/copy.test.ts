import { expect, test } from '../support/test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('copies a command ready to run: no prompt, values in place', async ({ page, snippets }) => {
  await page.goto('commandes/stop/');
  await snippets.button('docker stop web').click();
  await expect.poll(() => snippets.readClipboard()).toBe('docker stop web');
  await expect(page.getByRole('button', { name: 'Copier la commande docker stop web', exact: true }).first()).toHaveText('Copié');
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
    .toBe('docker run \\\n  -d \\\n  --rm \\\n  --name web \\\n  -p 8888:80 \\\n  -v "${PWD}:/usr/share/nginx/html" \\\n  nginx');
});

test('copies a whole file', async ({ page, snippets }) => {
  await page.goto('construire/dockerfile/');
  await page.getByRole('button', { name: 'Copier le fichier Dockerfile' }).first().click();
  await expect.poll(() => snippets.readClipboard()).toMatch(/^FROM node:24-slim\n[\s\S]*\nCMD \[.*\]$/);
});

test('copies the commands of a transcript without prompt nor output', async ({ page, snippets }) => {
  await page.goto('utiliser/ports/');
  await snippets.button('docker port web').click();
  await expect.poll(() => snippets.readClipboard()).toBe('docker port web');
});

test('gives the same text when one selects with the mouse and presses Ctrl+C', async ({ page, snippets }) => {
  await page.goto('commandes/run-p/');
  const snippet = snippets.all.first();
  const code = snippet.locator('code');
  const box = await code.boundingBox();
  if (!box) throw new Error('the command is not shown');
  await page.mouse.move(box.x - 4, box.y + 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width + 4, box.y + box.height - 2);
  await page.mouse.up();
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
    const count = await snippets.all.count();
    expect(count).toBeGreaterThan(0);
    await expect(page.getByRole('button', { name: /^Copier/ })).toHaveCount(count);
    await expect(page.locator('.output').getByRole('button')).toHaveCount(0);
  }
});
