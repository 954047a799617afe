import { describe, expect, test } from 'vitest';
import { type Line, leastPads, type Placed, spreadLines } from './spread-lines.ts';

const line = (height: number): Line => ({ height, isHeading: false });
const heading: Line = { height: 20, isHeading: true };
const paper = { room: 900, em: 15, least: 0.055 };

/** Height that each column takes, the room around its lines included. */
const measure = (lines: readonly Line[], placed: readonly Placed[]) => {
  const heights: number[] = [];
  for (const [index, { column, above, below }] of placed.entries())
    heights[column] = (heights[column] ?? 0) + (lines[index]?.height ?? 0) + above + below;
  return heights;
};

describe('lines fill their page', () => {
  for (const columns of [1, 2, 3])
    for (const count of [12, 40])
      test(`${count} in ${columns} columns`, () => {
        // Lines of two to four rows, as titles and commands are.
        const lines = Array.from({ length: count }, (_, index) => line(((36 + 18 * (index % 3)) * columns * 10) / count));
        const spread = spreadLines(lines, { ...paper, columns });
        expect(spread.pages).toBe(1);
        const heights = measure(lines, spread.lines);
        expect(heights).toHaveLength(columns);
        for (const height of heights) expect(height).toBeLessThanOrEqual(900);
        expect(heights.reduce((sum, height) => sum + height, 0) / columns).toBeGreaterThan(0.94 * 900);
      });

  for (const count of [1, 2, 3])
    test(`${count} alone stay together near the head`, () => {
      const lines = Array.from({ length: count }, () => line(40));
      const { lines: placed } = spreadLines(lines, { ...paper, columns: 1 });
      expect(placed[0]?.above).toBeLessThan(0.03 * 900 * count);
      expect(measure(lines, placed)[0]).toBeLessThan(0.2 * 900 * count);
    });

  for (const [count, columns, each] of [
    [2, 2, [1, 1]],
    [3, 2, [2, 1]],
    [4, 2, [2, 2]],
    [6, 2, [3, 3]],
    [3, 3, [1, 1, 1]],
    [4, 3, [2, 1, 1]],
    [6, 3, [2, 2, 2]],
    [1, 3, [1]],
  ] as const)
    test(`${count} lines leave none of ${columns} columns to the others`, () => {
      for (const height of [20, 40, 90]) {
        const spread = spreadLines(
          Array.from({ length: count }, () => line(height)),
          { ...paper, columns },
        );
        expect(spread.pages).toBe(1);
        expect(each.map((_, column) => spread.lines.filter((placed) => placed.column === column).length)).toEqual(each);
      }
    });

  test('a heading stays with what it names where few lines share the columns', () => {
    const lines = [heading, line(40), line(40), heading, line(40)];
    expect(spreadLines(lines, { ...paper, columns: 2 }).lines.map(({ column }) => column)).toEqual([0, 0, 0, 1, 1]);
  });

  test('no closer than is asked: what does not hold so takes another page', () => {
    const lines = Array.from({ length: 20 }, () => line(43));
    expect(spreadLines(lines, { ...paper, columns: 1 }).pages).toBe(1);
    const far = spreadLines(lines, { ...paper, columns: 1, least: leastPads[0] });
    expect(far.pages).toBe(2);
    for (const { above, below } of far.lines) expect(Math.min(above, below)).toBeGreaterThanOrEqual(leastPads[0] * paper.em);
  });

  test('as many pages as hold them, where one does not', () => {
    const lines = Array.from({ length: 50 }, () => line(40));
    const { pages, lines: placed } = spreadLines(lines, { ...paper, columns: 1 });
    expect(pages).toBe(3);
    expect(Math.max(...placed.map(({ column }) => column))).toBe(2);
  });
});

describe('a heading', () => {
  const lines = [line(40), line(40), heading, line(40), line(40), heading, line(40)];

  test('stands nearer to what it names than to what is above', () => {
    for (const columns of [1, 2, 3]) {
      const { lines: placed } = spreadLines(lines, { ...paper, columns });
      for (const [index, { column, above, below }] of placed.entries()) {
        const before = placed[index - 1];
        if (!lines[index]?.isHeading || before?.column !== column) continue;
        expect(before.below + above).toBeGreaterThan(2 * (below + (placed[index + 1]?.above ?? 0)));
      }
    }
  });

  test('is in the column of what it names, even at the foot of one', () => {
    const many = Array.from({ length: 30 }, (_, index) => (index % 3 === 1 ? heading : line(50)));
    const { lines: placed } = spreadLines(many, { ...paper, columns: 2 });
    for (const [index, { column }] of placed.entries()) if (many[index]?.isHeading) expect(placed[index + 1]?.column).toBe(column);
  });
});

test('the last line of a column tells what is free below it: no other line holds there', () => {
  const lines = Array.from({ length: 4 }, () => line(40));
  const { lines: placed } = spreadLines(lines, { ...paper, columns: 3 });
  for (const [index, { column, after }] of placed.entries()) {
    const isLast = placed[index + 1] !== undefined && placed[index + 1]?.column !== column;
    expect(after > 0).toBe(isLast);
  }
});

test('no lines take a page', () => {
  expect(spreadLines([], { ...paper, columns: 2 })).toMatchObject({ lines: [], pages: 1 });
});
