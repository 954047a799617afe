import { expect, test } from '../support/test.ts';

test('a group that is a command of its own has its page and its options, and so has the command below it', async ({ page }) => {
  await page.goto('commandes/apply/');
  await expect(page.locator('#option-filename')).toContainText('-f, --filename');
  await page.goto('commandes/view-last-applied/');
  await expect(page.locator('#option-output')).toContainText('-o, --output');
});

test('an option that is joined to its value is found by its name', async ({ page, search }) => {
  await page.goto('');
  await search.open();
  await search.ask('--replicas');
  // After the command that is made for it.
  await expect(search.results.nth(0)).toHaveAttribute('href', '/commandes/scale/');
  await expect(search.results.nth(1)).toHaveAttribute('href', '/commandes/scale/#option-replicas');
});
