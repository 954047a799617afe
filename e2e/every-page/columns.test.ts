import type { Page } from '@playwright/test';
import { toSourcePublication } from '../../src/model/publication.ts';
import { readContent } from '../../src/source/source.ts';
import { unfold } from '../support/accessibility.ts';
import { expect, test } from '../support/test.ts';

/** Of each table of four columns: its words that are cut, and what leaves its cell or moves aside. */
const findParted = (page: Page): Promise<string[][]> =>
  page.evaluate(() => {
    const range = document.createRange();
    return [...document.querySelectorAll<HTMLTableElement>('main table')]
      .filter((table) => table.rows[0]?.cells.length === 4 && table.checkVisibility())
      .map((table) => {
        const faults = [...table.querySelectorAll<HTMLElement>('th, td')]
          .filter((cell) => cell.scrollWidth > cell.clientWidth)
          .map((cell) => `leaves its cell: ${cell.textContent}`);
        const area = table.parentElement;
        if (area && area.scrollWidth > area.clientWidth) faults.push(`moves aside: ${table.rows[0]?.textContent}`);
        const walker = document.createTreeWalker(table, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
          for (const { 0: word, index } of node.data.matchAll(/[\p{L}\p{N}]{2,}/gu)) {
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            const tops = [...range.getClientRects()].filter(({ width }) => width > 0.5).map(({ top }) => top);
            if (Math.max(...tops) - Math.min(...tops) > 8) faults.push(`cut: ${word}`);
          }
        return faults;
      });
  });

// The lines of an output keep their length, and scroll where they are too long: nothing then says that the columns that a lesson is about
// are the last ones. So its author leaves out the others (`…`), or asks for fewer (`--format`), until all that is shown is seen. The cells of
// a table go on below: three narrow columns are seen whole, and so are four, no word of which is cut on the narrowest phone.
test('every column of the tables that a lesson shows is seen, on a phone and on a screen', async ({ page }) => {
  test.setTimeout(180_000);
  const { course } = toSourcePublication((await readContent('content')).content);
  const lessons = [...course.chapters.flatMap((chapter) => chapter.pages), ...course.exercises].map(({ href }) => href.slice(1));
  let tables = 0;
  const cut: string[] = [];
  let written = 0;
  let wide = 0;
  for (const path of lessons) {
    await page.goto(path);
    await unfold(page);
    await page.setViewportSize({ width: 320, height: 844 });
    const parted = await findParted(page);
    wide += parted.length;
    cut.push(...parted.flat().map((fault) => `/${path} at 320: ${fault}`));
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      const found = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('main .output pre .table')]
          .filter((table) => table.checkVisibility())
          .map((table) => {
            const pre = table.closest('pre') ?? table;
            const edge = pre.getBoundingClientRect().right - Number.parseFloat(getComputedStyle(pre).paddingInlineEnd);
            const excess = Math.max(...[...table.getClientRects()].map(({ right }) => right)) - edge;
            return { excess: Math.ceil(excess - 0.5), text: table.textContent };
          }),
      );
      tables += found.length;
      const moved = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('main scroll-area:has(> table)')]
          .filter((area) => area.checkVisibility())
          .map((area) => ({ excess: area.scrollWidth - area.clientWidth, name: area.dataset.label })),
      );
      written += moved.length;
      cut.push(...moved.filter(({ excess }) => excess > 0).map(({ excess, name }) => `/${path} at ${width}, ${excess} pixels: ${name}`));
      cut.push(...found.filter(({ excess }) => excess > 0).map(({ excess, text }) => `/${path} at ${width}, ${excess} pixels: ${text}`));
    }
  }
  expect(wide).toBeGreaterThanOrEqual(6);
  expect(tables).toBeGreaterThan(100);
  expect(written).toBeGreaterThan(100);
  expect(cut).toEqual([]);
});
