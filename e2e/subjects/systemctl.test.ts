import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '../support/test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const output = fileURLToPath(new URL('../../test-results/dist-systemctl', import.meta.url));

test('a command behind sudo has its options and its copy', async ({ page, snippets }) => {
  await page.goto('');
  await expect(page).toHaveTitle('systemctl en français');
  await page.goto('commandes/enable/');
  await expect(page.locator('#option-now')).toContainText('--now');
  await page.goto('commandes/enable-now/');
  await snippets.button('sudo systemctl enable --now ssh').first().click();
  await expect.poll(() => snippets.readClipboard()).toBe('sudo systemctl enable --now ssh');
});

test('a second program has its own reference', async ({ page }) => {
  await page.goto('commandes/journal/');
  await expect(page.locator('#option-unit')).toContainText('-u, --unit');
});

test('nothing speaks of another system or subject', async ({ page }) => {
  await page.goto('commandes/status/');
  await page.getByRole('button', { name: 'Plus de pages et réglages' }).click();
  await expect(page.getByRole('combobox', { name: 'Options' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Terminal' })).toHaveCount(0);
  // Names of scripts that no page of it asks for are nothing that one reads.
  const files = globSync('**/*.{html,md,json}', { cwd: output, exclude: ['precache.json'] });
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((file) => /powershell|docker/i.test(readFileSync(`${output}/${file}`, 'utf8')))).toEqual([]);
});
