import { readPdf } from './pdf.ts';
import { expect, test } from './test.ts';

/** A text as it is compared: spaces and line ends do not survive a PDF as they were. */
const squeeze = (text: string) => text.replace(/\s+/g, '');

test('prints the sheet on A4, with every entry it shows and nothing of the screen', async ({ page }) => {
  await page.goto('antiseche/');
  const lines = page.locator('[data-entry]');
  const commands = await lines.locator('> code').allTextContents();
  expect(commands.length).toBeGreaterThanOrEqual(30);
  const pages = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  for (const { width, height } of pages) expect([width, height]).toEqual([210, 297]);
  const text = squeeze(pages.map((printed) => printed.text).join(''));
  for (const command of commands) expect(text).toContain(squeeze(command));
  expect(text).toContain('L’essentiel');
  expect(text).toContain('supprimedesdonnées');
  expect(text).not.toContain('CtrlK');
  for (const { text: printed } of pages) expect(printed.trim(), 'no empty page').not.toBe('');
  for (const [index, { text: printed }] of pages.entries()) {
    expect(squeeze(printed).split('Vérifiésur').length - 1, 'one foot a page').toBe(1);
    expect(squeeze(printed)).toMatch(new RegExp(`Page${index + 1}/${pages.length}$`));
  }
});

test('prints a page of the course without its menus, its folded parts opened', async ({ page }) => {
  await page.goto('tp/hello-world/');
  const text = squeeze((await readPdf(await page.pdf({ preferCSSPageSize: true }))).map((printed) => printed.text).join(''));
  expect(text).toContain('dockerrunhello-world');
  expect(text).not.toContain('Rechercher');
  const answer = (await page.locator('details.answer').first().locator('p').first().textContent()) ?? '';
  expect(answer.length).toBeGreaterThan(10);
  expect(text).toContain(squeeze(answer).slice(0, 40));
});

test('prints on light paper from a dark theme', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('commandes/run/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(page.locator('body')).toHaveCSS('color', 'rgb(0, 0, 0)');
});
