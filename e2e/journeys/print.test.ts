import type { Page } from '@playwright/test';
import { readPdf } from '../support/pdf.ts';
import { readPixels } from '../support/pixels.ts';
import { expect, test } from '../support/test.ts';

/** A text as it is compared: spaces and line ends do not survive a PDF as they were. */
const squeeze = (text: string) => text.replace(/\s+/g, '');

const print = async (page: Page) => readPdf(await page.pdf({ preferCSSPageSize: true }));

const printText = async (page: Page) => squeeze((await print(page)).map(({ text }) => text).join(''));

/** Width of an A4 page within its margins, in pixels: what is laid out on screen at that width is what is printed. */
const paperWidth = 673;

test('prints a session without its menus, its folded parts opened, with a box for each step', async ({ page }) => {
  await page.goto('tp/hello-world/');
  const steps = await page.locator('.exercise h3').count();
  const text = await printText(page);
  expect(text).toContain('dockerrunhello-world');
  expect(text).not.toContain('Rechercher');
  expect(text).not.toContain('Copier');
  expect(steps).toBeGreaterThan(2);
  await page.emulateMedia({ media: 'print' });
  const marks = await page.locator('.exercise h3').evaluateAll((all) => all.map((step) => getComputedStyle(step, '::before').content));
  // The box is drawn, ten wide, with room between it and the number.
  const widths = marks.map((mark) => (mark.startsWith('url("data:image/svg') ? Number(/ width='(\d+)'/.exec(mark)?.[1]) : 0));
  expect(widths.filter((width) => width >= 16)).toHaveLength(steps);
  // The words of each command are for the screen: on paper they would come as often as the command.
  expect(text).not.toContain(squeeze('Mot à mot'));
  for (const details of await page.locator('main details:not(.screen-only *, .words)').all()) {
    const inside = squeeze((await details.locator(':scope > :not(summary)').last().textContent()) ?? '').slice(-30);
    // A session that is handed out keeps its questions open, and what its page corrects would answer them.
    const isAnswer = await details.evaluate((element) => element.matches('.answer, .corrections'));
    expect(text.includes(inside), inside).toBe(!isAnswer);
  }
});

test('a text that goes on to the next sheet fills the one before', async ({ page }) => {
  await page.goto('installer/');
  // Its paragraph of four lines, which a command follows, is parted two and two.
  const [first] = await print(page);
  expect(Math.max(...(first?.items ?? []).map(({ y }) => y))).toBeGreaterThan(245);
});

test('prints the address of links that lead elsewhere', async ({ page }) => {
  await page.goto('installer/');
  const links = await page.locator('main a[href^="http"]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(links.length).toBeGreaterThan(0);
  const text = await printText(page);
  for (const href of links) expect(text).toContain(`(${href})`);
});

test('cuts a long command before an option, never inside a word, with a sign in the margin', async ({ page, settings }) => {
  await page.goto('commandes/run-mount/');
  await settings.choose('Options', 'longues');
  await expect(page.locator('.hero code').first()).toContainText('--detach');
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: paperWidth, height: 1000 });
  const { lines, sign } = await page
    .locator('.hero .line')
    .first()
    .evaluate((line) => {
      const range = document.createRange();
      const tops = new Map<number, string>();
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (let index = 0; index < (node.textContent ?? '').length; index++) {
          range.setStart(node, index);
          range.setEnd(node, index + 1);
          const top = Math.round(range.getBoundingClientRect().top / 8);
          tops.set(top, (tops.get(top) ?? '') + node.textContent?.[index]);
        }
      return { lines: [...tops.values()].map((text) => text.trim()), sign: getComputedStyle(line).backgroundImage };
    });
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join(' ').replace(/\s+/g, ' ')).toBe(
    ((await page.locator('.hero code').first().textContent()) ?? '').replace(/\s+/g, ' ').trim(),
  );
  expect(lines[1]).toMatch(/^--?[a-z]/);
  expect(sign).toContain('svg');
});

for (const path of ['comprendre/architecture/', 'aller-plus-loin/securite/', 'utiliser/nettoyer/'])
  test(`of /${path} prints every column of its tables on the sheet, and cuts no word in them`, async ({ page }) => {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: paperWidth, height: 1000 });
    const { cut, beyond } = await page.evaluate(() => {
      // Where a browser knows how to part the syllables of French, it does: it is the words without hyphens that are looked for.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('td, th { hyphens: manual !important }');
      document.adoptedStyleSheets.push(sheet);
      const tables = [...document.querySelectorAll('.prose table')];
      const range = document.createRange();
      const cut = tables.flatMap((table) => {
        const walker = document.createTreeWalker(table, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
          for (const { 0: word, index } of node.data.matchAll(/[\p{L}’]{2,}/gu)) {
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            if (range.getClientRects().length > 1) found.push(word);
          }
        return found;
      });
      const beyond = tables.filter((table) => table.getBoundingClientRect().right > document.documentElement.clientWidth + 1).length;
      return { cut, beyond };
    });
    expect(cut).toEqual([]);
    expect(beyond).toBe(0);
  });

for (const path of ['', 'commandes/run/', 'antiseche/', 'tp/nginx/', 'glossaire/']) {
  test(`prints /${path} on light paper from a dark theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.addInitScript(() => localStorage.setItem('theme', 'dark'));
    await page.goto(path);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.setViewportSize({ width: 733, height: 1062 });
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    await expect(page.locator('body')).toHaveCSS('color', 'rgb(0, 0, 0)');
    const { data } = await readPixels(page, await page.screenshot());
    let dark = 0;
    for (let index = 0; index < data.length; index += 4)
      if ((data[index] ?? 0) + (data[index + 1] ?? 0) + (data[index + 2] ?? 0) < 3 * 96) dark++;
    // Letters and rules included.
    expect(dark / (data.length / 4)).toBeLessThan(0.05);
  });
}

for (const path of ['', 'commandes/run/', 'commandes/', 'utiliser/lancer/', 'tp/nginx/', 'antiseche/', 'glossaire/', 'expliquer/'])
  test(`prints nothing of /${path} that only a screen can use`, async ({ page }) => {
    await page.goto(path);
    const tools = page
      .locator('button, select, textarea, search, dialog, input:not([type="checkbox"]), [role="combobox"]')
      .filter({ visible: true });
    await expect(tools.first()).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(tools).toHaveCount(0);
  });

for (const [fonts, size] of [
  ['the fonts of the site', ''],
  ['larger letters', '11.3pt'],
  ['the fonts of the machine', ''],
] as const)
  test(`the glossary begins on its first page, and fills the others, with ${fonts}`, async ({ page, provoked }) => {
    if (fonts === 'the fonts of the machine') {
      provoked.push(/woff2|ERR_FAILED/);
      await page.route('**/*.woff2', (route) => route.abort());
    }
    await page.goto('glossaire/');
    await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), size);
    const printed = await print(page);
    const ends = printed.map(({ items }) => items.toSorted((one, other) => one.y - other.y).at(-1));
    // A definition is never cut: the longest may leave a fifth of a page, and a letter stands with its first one.
    for (const end of ends.slice(0, -1)) expect(end?.y, end?.text).toBeGreaterThan(225);
    expect(ends.map((end) => end?.text ?? '').filter((text) => /^\p{Lu}$/u.test(text))).toEqual([]);
  });

test('an entry, the longest included, holds on four pages, and its words are there', async ({ page }) => {
  await page.goto('commandes/run/');
  const printed = await print(page);
  expect(printed.length).toBeLessThanOrEqual(4);
  const text = squeeze(printed.map(({ text }) => text).join(''));
  expect(text).toContain(squeeze('Créer un conteneur à partir d’une image, puis le démarrer.'));
  // The last page is never the foot alone.
  expect((printed.at(-1)?.text ?? '').length).toBeGreaterThan(300);
});

// Pages whose text fills their last sheet but one: what would come after it would stand alone.
for (const path of ['commandes/kill/', 'commandes/start/', 'options/', 'tp/depanner/', 'utiliser/ports/'])
  test(`no sheet of /${path} holds the foot alone: it is at the head of the first`, async ({ page }) => {
    await page.goto(path);
    const foot = squeeze((await page.locator('body > footer > p').last().textContent()) ?? '');
    const printed = (await print(page)).map(({ text }) => squeeze(text));
    expect(printed.length).toBeGreaterThan(1);
    expect(printed.findIndex((text) => text.includes(foot))).toBe(0);
    expect(printed.filter((text) => text.replace(foot, '') === '')).toEqual([]);
  });

test('the line at the head of the first sheet stands apart from the title, and over nothing where it takes two rows', async ({ page }) => {
  await page.setViewportSize({ width: 673, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  for (const path of ['commandes/kill/', 'options/', 'utiliser/ports/']) {
    await page.goto(path);
    const foot = page.locator('body > footer');
    const measure = async () => {
      const bottom = await foot.evaluate((element) => element.getBoundingClientRect().bottom);
      return (await page.locator('h1').evaluate((element) => element.getBoundingClientRect().top)) - bottom;
    };
    expect(await measure(), path).toBeGreaterThan(16);
    const before = await foot.evaluate((element) => element.getBoundingClientRect().height);
    await foot
      .locator('> p')
      .last()
      .evaluate((element) => element.append(' et de plusieurs autres versions'.repeat(4)));
    expect(await foot.evaluate((element) => element.getBoundingClientRect().height)).toBeGreaterThan(1.4 * before);
    expect(await measure(), path).toBeGreaterThan(4);
  }
});
