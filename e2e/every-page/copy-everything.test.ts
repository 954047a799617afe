import type { Page } from '@playwright/test';
import { copyTexts } from '../../src/ui-copy.ts';
import { test as onePage } from '../support/one-page.ts';
import { kinds } from '../support/pages/kinds.ts';
import { expect, test } from '../support/test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** Presses every copy button of a page with the mouse: each must answer, and what deletes data at the second press only. */
async function pressEverything(page: Page): Promise<void> {
  const snippets = page.locator('[data-snippet]:visible');
  // A name changes when it asks for a second press.
  const buttons = snippets.getByRole('button', { name: /^Copier/ });
  // What is for another system is put away by a script that may come after the page.
  await expect.poll(async () => (await snippets.count()) - (await buttons.count())).toBe(0);
  const count = await buttons.count();
  for (let index = 0; index < count; index++) {
    const snippet = snippets.nth(index);
    const button = snippet.getByRole('button');
    await button.click();
    if (await snippet.evaluate((element) => 'destroys' in (element as HTMLElement).dataset)) {
      await expect(button).toHaveText('Copier quand même');
      await button.click();
    }
    await expect(button).toHaveText(copyTexts.done);
    const { stored, copied, selected } = await snippet.evaluate(async (element) => {
      getSelection()?.selectAllChildren(element.querySelector('code') ?? element);
      return {
        stored: (element as HTMLElement).dataset.copy ?? '',
        copied: await navigator.clipboard.readText(),
        selected: getSelection()?.toString(),
      };
    });
    expect(copied).toBe(stored);
    expect(selected).toBe(stored);
    expect(stored).not.toMatch(/\r|\n$|[\u00a0\u202f]/);
  }
}

// `every-page.test.ts` presses those of every page from inside it, in every form; here are a hand and the clipboard of the machine.
for (const path of kinds.filter((page) => page !== '404.html')) {
  onePage(`/${path} gives to the clipboard what it shows, by the mouse`, async ({ page }) => {
    onePage.setTimeout(240_000);
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(path);
    await pressEverything(page);
  });
}

test('what a reader chose before is there when another page comes', async ({ page, snippets }) => {
  await page.addInitScript(() => {
    localStorage.setItem('shell', 'powershell');
    localStorage.setItem('options', 'long');
    localStorage.setItem('values', '{"conteneur":"demo"}');
  });
  await page.goto('commandes/multiligne/');
  const [first] = await snippets.all.getByRole('button').all();
  await first?.click();
  await expect.poll(() => snippets.readClipboard()).toMatch(/^docker run `\n {2}--detach `\n/);
  await page.goto('commandes/stop/');
  await snippets.button('docker stop demo').click();
  await expect.poll(() => snippets.readClipboard()).toBe('docker stop demo');
});
