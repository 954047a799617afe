import type { Page } from '@playwright/test';

/**
 * What a narrow screen makes of the lines of commands and files: an indent, the dash of a list or the sign that a
 * command goes on left alone on a row, and a row that begins further left than the line it goes on with. Of any text, a separator that
 * ends or begins a row. And the pictures that are not seen whole.
 */
export const findBrokenRows = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const range = document.createRange();
    const width = document.documentElement.clientWidth;
    const faults: string[] = [];
    const isSame = (one?: { row: number }, other?: { row: number }) => !one || !other || Math.abs(one.row - other.row) < 6;
    for (const code of document.querySelectorAll<HTMLElement>('main :not(.output) > pre > code, main .lines code, main code[data-lines]')) {
      if (code.closest('.output') || !code.checkVisibility()) continue;
      const nodes: { node: Text; at: number }[] = [];
      const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
      let text = '';
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        nodes.push({ node, at: text.length });
        text += node.data;
      }
      const toPoint = (place: number, isEnd: boolean): [Text, number] | undefined => {
        const found = nodes.find(({ node, at }) =>
          isEnd ? at < place && place <= at + node.length : at <= place && place < at + node.length,
        );
        return found && [found.node, place - found.at];
      };
      /** The rows of a stretch, from the first to the last; each is where its middle is. */
      const measure = (start: number, end: number): { left: number; row: number }[] => {
        const [first, last] = [toPoint(start, false), toPoint(end, true)];
        if (!first || !last) return [];
        range.setStart(...first);
        range.setEnd(...last);
        return [...range.getClientRects()]
          .filter((one) => one.width > 0.5)
          .map(({ left, top, height }) => ({ left, row: top + height / 2 }));
      };
      let begin = 0;
      for (const line of text.split('\n')) {
        const words = [...line.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
          word,
          rects: measure(begin + index, begin + index + word.length),
        }));
        const [first, second] = words;
        const indent = /^\s*/.exec(line)?.[0].length ?? 0;
        const tell = (what: string) => faults.push(`${what}: ${line}`);
        const start = first?.rects[0];
        if (indent > 0 && !isSame(measure(begin, begin + indent)[0], start)) tell('an indent alone');
        if (first?.word === '-' && !isSame(start, second?.rects[0])) tell('a dash alone');
        const [before, sign] = words.slice(-2);
        if (/^[\\`]$/.test(sign?.word ?? '') && !isSame(before?.rects.at(-1), sign?.rects[0])) tell('a sign alone');
        // A long prompt leaves what follows it far to the right.
        const isTyped = begin === 0 && (code.parentElement?.dataset.prompt?.length ?? 0) > 2;
        if (start && !isTyped && words.some(({ rects }) => rects.some((one) => !isSame(one, start) && one.left < start.left - 1)))
          tell('goes on left of its indent');
        begin += line.length + 1;
      }
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
      let block = node.parentElement;
      if (!block?.checkVisibility() || block.closest('pre, .visually-hidden')) continue;
      while (block && /^(?:inline|contents)$/.test(getComputedStyle(block).display)) block = block.parentElement;
      for (const { index } of node.data.matchAll(/(?<!\S)·(?!\S)/g)) {
        const toRows = () =>
          [...range.getClientRects()].filter((one) => one.width > 0.5).map(({ top, height }) => ({ row: top + height / 2 }));
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const [sign] = toRows();
        const isParted = () => range.toString().trim() !== '' && !toRows().some((one) => isSame(one, sign));
        range.selectNodeContents(block ?? document.body);
        range.setEnd(node, index);
        const begins = isParted();
        range.selectNodeContents(block ?? document.body);
        range.setStart(node, index + 1);
        if (begins || isParted()) faults.push(`a separator at the end of a row: ${block?.textContent?.trim()}`);
      }
    }
    for (const picture of document.querySelectorAll('main figure :is(svg, img)')) {
      if (!picture.checkVisibility()) continue;
      const { left, right } = picture.getBoundingClientRect();
      if (left < -0.5 || right > width + 0.5) faults.push(`a picture that is not seen whole: ${picture.closest('figure')?.ariaLabel}`);
    }
    return faults;
  });
