/** Coordinates, in units of the picture, y downwards. */
export type Point = readonly [x: number, y: number];

export interface Rectangle {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Whether two rectangles share more than a border. */
export const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Whether `outer` holds the whole of `inner`, borders included. */
export const contains = (outer: Rectangle, inner: Rectangle): boolean =>
  outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right && outer.bottom >= inner.bottom;

/** The smallest rectangle that holds two points. */
export const around = ([x1, y1]: Point, [x2, y2]: Point): Rectangle => ({
  left: Math.min(x1, x2),
  top: Math.min(y1, y2),
  right: Math.max(x1, x2),
  bottom: Math.max(y1, y2),
});

/** The rectangle with `by` less on each side; more when it is negative. */
export const shrink = ({ left, top, right, bottom }: Rectangle, by: number): Rectangle => ({
  left: left + by,
  top: top + by,
  right: right - by,
  bottom: bottom - by,
});
