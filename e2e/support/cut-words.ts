import type { Page } from '@playwright/test';

/**
 * Words of the commands of a page that are cut though a line holds them whole, and lines of files whose indent is left alone; what is
 * folded is not looked at.
 */
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
      const box = code.closest('pre') ?? code;
      const { paddingLeft, paddingRight } = getComputedStyle(box);
      const room = box.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      for (const { 0: word, index } of (code.textContent ?? '').matchAll(/\S+/g)) {
        const { rows, width } = measure(code, index, index + word.length);
        if (rows > 1 && width < room - 1) faults.push(word);
      }
    }
    for (const line of document.querySelectorAll<HTMLElement>('.file .line')) {
      const text = line.textContent ?? '';
      const indent = text.length - text.trimStart().length;
      if (indent > 0 && text.length > indent && line.checkVisibility() && measure(line, 0, indent + 1).rows > 1) faults.push(text);
    }
    return faults;
  });
