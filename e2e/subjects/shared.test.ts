import { globSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyTexts } from '../../src/ui-copy.ts';
import { readPdf } from '../support/pdf.ts';
import { findPages } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

// What a reader does on a site of any subject. Its pages are those that were built.
test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const toOutput = (subject: string) => fileURLToPath(new URL(`../../test-results/dist-${subject}`, import.meta.url));

const findEntries = (subject: string): string[] => findPages(toOutput(subject)).filter((path) => /^commandes\/./.test(path));

test('its index leads to every entry', async ({ page }, { project }) => {
  const entries = findEntries(project.name);
  expect(entries.length).toBeGreaterThan(5);
  await page.goto('commandes/');
  for (const path of entries) await expect(page.getByRole('main').locator(`a[href="/${path}"]`).first(), path).toBeVisible();
});

test('each entry is found first by its title, and copies its own command', async ({ page, search, snippets }, { project }) => {
  for (const path of findEntries(project.name)) {
    await page.goto(path);
    const title = (await page.getByRole('heading', { level: 1 }).textContent())?.trim() ?? '';
    const button = page.locator('.hero [data-snippet]').first().getByRole('button');
    const stored = await page.locator('.hero [data-snippet]').first().getAttribute('data-copy');
    expect(stored).toContain(project.name === 'systemctl' ? 'ctl' : project.name);
    await button.click();
    // What deletes data asks for a second press.
    await expect(button).toHaveText(new RegExp(`^(?:${copyTexts.done}|${copyTexts.confirm})$`));
    if ((await button.textContent()) === copyTexts.confirm) await button.click();
    await expect.poll(() => snippets.readClipboard()).toBe(stored);
    await search.open();
    await search.ask(title);
    const first = search.results.first();
    await expect(first.or(first.getByRole('link')).first(), title).toHaveAttribute('href', `/${path}`);
  }
});

test('explains each word of its commands', async ({ page }, { project }) => {
  for (const path of findEntries(project.name)) {
    await page.goto(path);
    // Open already: the page is about them.
    const words = page.locator('.hero details').first();
    await expect(words.getByRole('definition').first(), path).toBeVisible();
  }
});

test('prints its sheet on A4 with every command', async ({ page }) => {
  await page.goto('antiseche/');
  const commands = await page.locator('[data-entry] > code').allTextContents();
  expect(commands.length).toBeGreaterThan(5);
  const pages = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  for (const { width, height } of pages) expect([width, height]).toEqual([210, 297]);
  const printed = pages.map(({ text }) => text.replace(/\s+/g, '')).join('');
  for (const command of commands) expect(printed).toContain(command.replace(/\s+/g, ''));
});

test('says nothing of the first subject', ({ locale: _ }, { project }) => {
  const output = toOutput(project.name);
  const texts = new Set(['.html', '.css', '.js', '.json', '.svg', '.txt', '.xml', '.md', '.tsv', '.cheat', '.webmanifest']);
  const files = globSync('**/*.*', { cwd: output }).filter((file) => texts.has(extname(file)));
  expect(files.filter((file) => file.endsWith('.html')).length).toBeGreaterThan(10);
  const foreign = /docker|dockerfile|conteneur|compose\.yaml|nginx/gi;
  const found = files.flatMap((file) => (readFileSync(`${output}/${file}`, 'utf8').match(foreign) ?? []).map((word) => `${file}: ${word}`));
  expect(found).toEqual([]);
});
