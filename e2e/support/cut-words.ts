import type { Page } from '@playwright/test';

/** Words of the commands of a page that are cut though a line holds them whole; what is folded is not looked at. */
export const findCutWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    /** The rows that a stretch of an element's text takes, and the widths that it has on them. */
    const measure = (element: Element, start: number, end: number): { rows: number; width: number } => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let at = 0;
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        if (start >= at && start < at + node.length) range.setStart(node, start - at);
        if (end > at && end <= at + node.length) range.setEnd(node, end - at);
        at += node.length;
      }
      const rects = [...range.getClientRects()].filter(({ width }) => width > 0.5);
      const tops = rects.map(({ top, height }) => top + height / 2).sort((one, other) => one - other);
      const rows = tops.filter((top, index) => index === 0 || top - (tops[index - 1] ?? 0) > 8).length;
      // An element and the text in it have a rectangle each.
      const texts = rects.filter(
        (one, index) =>
          !rects.some(
            (other, place) =>
              place < index && other.left <= one.left + 0.5 && other.right >= one.right - 0.5 && Math.abs(other.top - one.top) < 8,
          ),
      );
      return { rows, width: texts.reduce((sum, { width }) => sum + width, 0) };
    };
    const faults: string[] = [];
    for (const code of document.querySelectorAll<HTMLElement>('.command code, [data-snippet] > code, .entry-rows code, .entry-list code')) {
      if (!code.checkVisibility()) continue;
      const lines = [...code.querySelectorAll<HTMLElement>('.line')];
      for (const line of lines.length > 0 ? lines : [code]) {
        const box = getComputedStyle(line).display === 'inline-block' ? line : (code.closest('pre') ?? code);
        const { paddingLeft, paddingRight } = getComputedStyle(box);
        const room = box.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
        const text = line.textContent ?? '';
        for (const { 0: word, index } of text.matchAll(/\S+/g)) {
          const { rows, width } = measure(line, index, index + word.length);
          // The sign that the line goes on stays with its last word.
          const sign = /^ [\\`]$/.test(text.slice(index + word.length)) ? (2 * width) / word.length : 0;
          if (rows > 1 && width + sign < room - 1) faults.push(word);
        }
      }
    }
    return faults;
  });

/** What is left at the end of a row of the words that no row holds, where it does not end with a sign that parts them. */
export const findBadCuts = (page: Page, selector: string): Promise<string[]> =>
  page.locator(selector).evaluateAll((codes) =>
    codes.flatMap((code) => {
      const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      const faults: string[] = [];
      let word = '';
      let row = 0;
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
        for (const [at, sign] of [...node.data].entries()) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const { top } = range.getBoundingClientRect();
          if (/\S/.test(sign) && /[^\s.:=,|/]$/.test(word) && top - row > 8) faults.push(word);
          word = /\s/.test(sign) ? '' : word + sign;
          row = top;
        }
      return faults;
    }),
  );
