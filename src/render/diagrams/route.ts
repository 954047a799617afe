import type { Point, Rectangle } from './geometry.ts';

const isBetween = (value: number, low: number, high: number) => value >= low && value <= high;

/** Where a level or upright line from a point meets a rectangle; undefined when neither does. */
function meet({ left, top, right, bottom }: Rectangle, [x, y]: Point): Point | undefined {
  if (isBetween(x, left, right)) return [x, y < top ? top : bottom];
  if (isBetween(y, top, bottom)) return [x < left ? left : right, y];
  return undefined;
}

/** The straight line between two rectangles that face each other, in the middle of what they share. */
function straighten(from: Rectangle, to: Rectangle): Point[] | undefined {
  const [left, right] = [Math.max(from.left, to.left), Math.min(from.right, to.right)];
  if (left <= right) {
    const x = (left + right) / 2;
    return from.bottom <= to.top
      ? [
          [x, from.bottom],
          [x, to.top],
        ]
      : [
          [x, from.top],
          [x, to.bottom],
        ];
  }
  const [top, bottom] = [Math.max(from.top, to.top), Math.min(from.bottom, to.bottom)];
  if (top > bottom) return undefined;
  const y = (top + bottom) / 2;
  return from.right <= to.left
    ? [
        [from.right, y],
        [to.left, y],
      ]
    : [
        [from.left, y],
        [to.right, y],
      ];
}

/**
 * The way of an arrow, in level and upright legs, from the border of a rectangle to that of another.
 *
 * @param through points that it goes through
 * @returns its corners, both ends included; undefined when a leg would slant
 */
export function route(from: Rectangle, to: Rectangle, through: readonly Point[] = []): Point[] | undefined {
  const [first, last] = [through[0], through.at(-1)];
  if (!(first && last)) return straighten(from, to);
  const [start, end] = [meet(from, first), meet(to, last)];
  if (!(start && end)) return undefined;
  const points = [start, ...through, end].filter(([x, y], index, all) => {
    const [before, after] = [all[index - 1], all[index + 1]];
    if (!(before && after)) return true;
    // A point on a straight line is no corner.
    return !((before[0] === x && after[0] === x) || (before[1] === y && after[1] === y));
  });
  const slants = points.some(([x, y], index) => {
    const next = points[index + 1];
    return next !== undefined && next[0] !== x && next[1] !== y;
  });
  return slants ? undefined : points;
}
