import { unfold } from '../support/accessibility.ts';
import { findBrokenRows } from '../support/broken-rows.ts';
import { findBadCuts, findCutWords } from '../support/cut-words.ts';
import { expect, test } from '../support/test.ts';

for (const width of [390, 1280])
  test(`sentences that a program says go on below, and only what scrolls takes the focus, at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ['utiliser/lancer/', 'commandes/ps/', 'tp/compose/', 'idees-recues/']) {
      await page.goto(path);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      await expect(page.locator('.output').first()).toBeVisible();
      // What an observer has yet to see is seen at the next frames.
      await expect
        .poll(() =>
          page.locator('.output').evaluateAll((outputs) =>
            outputs.flatMap((output) => {
              const area = output.querySelector('scroll-area');
              const scrolls = area !== null && area.scrollWidth > area.clientWidth;
              const faults = [];
              if (!area && output.scrollWidth > output.clientWidth) faults.push(`too wide: ${output.textContent}`);
              if (Boolean(output.querySelector('[tabindex]')) !== scrolls) faults.push(`focus: ${output.textContent}`);
              return faults;
            }),
          ),
        )
        .toEqual([]);
    }
  });

test('a table that goes on beyond the edge fades there, until its end is seen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('commandes/ps/');
  const area = page.locator('.output scroll-area').first();
  const readMask = () => area.evaluate((element) => getComputedStyle(element).maskImage);
  await expect.poll(readMask).toContain('linear-gradient');
  await area.evaluate((element) => element.scrollTo({ left: element.scrollWidth }));
  await expect.poll(readMask).toBe('none');
  // The rules of a book table are those of tables of the text.
  expect(await area.evaluate((element) => getComputedStyle(element).borderBlockStartWidth)).toBe('0px');
  await page.setViewportSize({ width: 1920, height: 800 });
  await expect.poll(readMask).toBe('none');
});

test('a long message is read whole on a phone, cut between its words, and copied as it is', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('utiliser/lancer/');
  const message = page.locator('.output pre', { hasText: 'docker: Error response from daemon' }).first();
  await expect(message).toBeVisible();
  const { lines, text, selected } = await message.evaluate((pre) => {
    const range = document.createRange();
    const lines = new Map<number, string>();
    const walker = document.createTreeWalker(pre, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (let index = 0; index < (node.textContent ?? '').length; index++) {
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const top = Math.round(range.getBoundingClientRect().top);
        lines.set(top, (lines.get(top) ?? '') + node.textContent?.[index]);
      }
    getSelection()?.selectAllChildren(pre);
    return { lines: [...lines.values()], text: pre.textContent ?? '', selected: getSelection()?.toString() ?? '' };
  });
  expect(lines.length).toBeGreaterThan(1);
  // An identifier of 64 letters is longer than a line: it alone may be cut.
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/\s$|^\S+$/);
  expect(selected.trim()).toBe(text.trim());
});

for (const path of ['', 'commandes/', 'commandes/run/', 'compose/', 'tp/compose/', 'tp/base-de-donnees/', 'utiliser/volumes/'])
  test(`on a phone no word of a command of /${path} is cut that a line holds, and no indent is left alone`, async ({ page }) => {
    await page.goto(path);
    await unfold(page);
    for (const width of [320, 390]) {
      await page.setViewportSize({ width, height: 800 });
      expect([...(await findCutWords(page)), ...(await findBrokenRows(page))], `${width} pixels wide`).toEqual([]);
    }
    await page.setViewportSize({ width: 640, height: 800 });
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('html { font-size: 200% }');
      document.adoptedStyleSheets.push(sheet);
    });
    expect(await findCutWords(page), 'twice as large').toEqual([]);
  });

for (const path of ['installer/', 'tp/nginx/'])
  test(`on a phone a path of /${path} that no line holds is cut at its joints, never inside a name`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(path);
    await unfold(page);
    const cut = await page.evaluate(() => {
      const names: string[] = [];
      const range = document.createRange();
      for (const code of document.querySelectorAll('main :not(.output) > pre code, main :is(p, li, dt, dd) code')) {
        if (!code.checkVisibility() || code.closest('.output')) continue;
        const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
          for (const { 0: name, index } of node.data.matchAll(/[\p{L}\p{N}]{2,}/gu)) {
            range.setStart(node, index);
            range.setEnd(node, index + name.length);
            const tops = [...range.getClientRects()].filter(({ width }) => width > 0.5).map(({ top }) => top);
            if (Math.max(...tops) - Math.min(...tops) > 8) names.push(name);
          }
      }
      return names;
    });
    expect(cut).toEqual([]);
  });

test('on a phone the dash of a list is not left alone on its line', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('compose/ports/');
  const code = page.locator('.syntax code').first();
  await expect(code).toContainText('- ');
  const alone = await code.evaluate((element) => {
    const range = document.createRange();
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const tops: [string, number][] = [];
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
      for (const { 0: sign, index } of node.data.matchAll(/\S/g)) {
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const { top, height } = range.getBoundingClientRect();
        tops.push([sign, Math.round(top + height / 2)]);
      }
    return tops.filter(([sign, top], index) => sign === '-' && Math.abs((tops[index + 1]?.[1] ?? top) - top) > 8).length;
  });
  expect(alone).toBe(0);
});

test('what a key is written with is cut after a sign of its own', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ['compose/depends-on/', 'compose/pull-policy/', 'compose/volumes/']) {
    await page.goto(path);
    expect(await findBadCuts(page, '.syntax code'), path).toEqual([]);
  }
});
