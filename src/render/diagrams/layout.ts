import { findNearest } from '../../text/nearest.ts';
import {
  type Anchor,
  type BoxLook,
  type Drawing,
  type Flaw,
  type GridArea,
  grid,
  type Side,
  type TextLook,
  usualColumns,
} from './drawing.ts';
import type { Point, Rectangle } from './geometry.ts';
import { route } from './route.ts';
import { measure, type Run, sizes, toRuns } from './text.ts';

type Path = Flaw['path'];

/** A frame or a box in its place. */
export interface PlacedArea extends Rectangle {
  path: Path;
  look: BoxLook | 'frame';
}

/** A line of text in its place; the rectangle is what its letters cover. */
export interface PlacedText extends Rectangle {
  path: Path;
  look: TextLook;
  anchor: Anchor;
  /** Where the line is centred, begins or ends, and its base line. */
  at: Point;
  runs: Run[];
  /** The box it must stay in. */
  owner?: PlacedArea | undefined;
}

/** An arrow in its place: its corners, from its tail to its head. */
export interface PlacedArrow {
  path: Path;
  points: Point[];
  both: boolean;
}

/** Everything in its place, in units of the picture. */
export interface Layout {
  width: number;
  height: number;
  areas: PlacedArea[];
  texts: PlacedText[];
  arrows: PlacedArrow[];
  /** What could not be placed. */
  flaws: Flaw[];
}

/** From a base line to the next. */
const lineHeight = 19;

/** What the letters cover above the base line and below it; half the height of a capital puts a line in the middle. */
const letters = { above: 0.68 * sizes.text, below: 0.24 * sizes.text, middle: 0.32 * sizes.text };

/** Between an arrow and its text, between a frame and its name. */
const gap = 6;

const toRectangle = ([column, row, width, height]: GridArea): Rectangle => ({
  left: column * grid,
  top: row * grid,
  right: (column + width) * grid,
  bottom: (row + height) * grid,
});

interface Line {
  path: Path;
  text: string;
  at: Point;
  anchor: Anchor;
  look?: TextLook | undefined;
  owner?: PlacedArea;
}

function placeLine({ path, text, at, anchor, look = 'plain', owner }: Line): PlacedText {
  const runs = toRuns(text);
  const width = measure(runs, look === 'title');
  const [x, y] = at;
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return { path, look, anchor, at, runs, owner, left, right: left + width, top: y - letters.above, bottom: y + letters.below };
}

/** The lines of a box, around its middle; those after the first are remarks. */
function placeInBox(area: PlacedArea, lines: readonly string[], anchor: Anchor = 'middle'): PlacedText[] {
  const x = { start: area.left + grid, middle: (area.left + area.right) / 2, end: area.right - grid }[anchor];
  const first = (area.top + area.bottom) / 2 + letters.middle - ((lines.length - 1) * lineHeight) / 2;
  return lines.map((text, index) =>
    placeLine({
      path: [...area.path, 'text'],
      text,
      at: [x, first + index * lineHeight],
      anchor,
      look: index === 0 ? 'plain' : 'quiet',
      owner: area,
    }),
  );
}

const anchors: Readonly<Record<Side, Anchor>> = { above: 'middle', below: 'middle', left: 'end', right: 'start' };

/** The lines beside the longest leg of an arrow. */
function placeAlong(points: readonly Point[], lines: readonly string[], path: Path, side?: Side): PlacedText[] {
  const legs = points.slice(1).map((end, index) => ({ start: points[index] ?? end, end }));
  const length = ({ start, end }: (typeof legs)[number]) => Math.abs(start[0] - end[0]) + Math.abs(start[1] - end[1]);
  const [leg] = legs.toSorted((a, b) => length(b) - length(a));
  if (!leg) return [];
  const [x, y] = [(leg.start[0] + leg.end[0]) / 2, (leg.start[1] + leg.end[1]) / 2];
  const chosen = side ?? (leg.start[1] === leg.end[1] ? 'above' : 'right');
  const height = (lines.length - 1) * lineHeight;
  const first: Record<Side, Point> = {
    above: [x, y - gap - height],
    below: [x, y + gap + letters.above],
    left: [x - gap - 2, y + letters.middle - height / 2],
    right: [x + gap + 2, y + letters.middle - height / 2],
  };
  const [firstX, firstY] = first[chosen];
  return lines.map((text, index) => placeLine({ path, text, at: [firstX, firstY + index * lineHeight], anchor: anchors[chosen] }));
}

/** Puts everything of a drawing in its place. */
export function layOut({ columns = usualColumns, rows, frames, boxes, arrows, texts }: Drawing): Layout {
  const flaws: Flaw[] = [];
  const placedFrames = frames.map(({ at }, index): PlacedArea => ({ ...toRectangle(at), path: ['frames', index], look: 'frame' }));
  const placedBoxes = new Map(
    Object.entries(boxes).map(([name, { at, look = 'plain' }]): [string, PlacedArea] => [
      name,
      { ...toRectangle(at), path: ['boxes', name], look },
    ]),
  );
  const find = (name: string, path: Path): Rectangle | undefined => {
    const box = placedBoxes.get(name);
    if (box) return box;
    const nearest = findNearest(name, placedBoxes.keys());
    const advice = nearest ? `Vouliez-vous écrire « ${nearest} » ?` : `Boîtes possibles : ${[...placedBoxes.keys()].join(', ')}.`;
    flaws.push({ path, message: `Aucune boîte ne s’appelle « ${name} ».`, advice });
    return undefined;
  };

  const placedArrows: PlacedArrow[] = [];
  const arrowTexts: PlacedText[] = [];
  for (const [index, { from, to, through, both = false, text = [], side }] of arrows.entries()) {
    const path = ['arrows', index];
    const tail = typeof from === 'string' ? find(from, [...path, 'from']) : toRectangle([...from, 0, 0]);
    const head = find(to, [...path, 'to']);
    if (!(tail && head)) continue;
    const points = route(
      tail,
      head,
      through?.map(([column, row]): Point => [column * grid, row * grid]),
    );
    if (points) {
      placedArrows.push({ path, points, both });
      arrowTexts.push(...placeAlong(points, text, [...path, 'text'], side));
    } else
      flaws.push({
        path,
        message: 'La flèche serait en biais.',
        advice: 'La faire passer par des points (« through ») alignés entre eux et avec ses boîtes.',
      });
  }

  return {
    width: columns * grid,
    height: rows * grid,
    areas: [...placedFrames, ...placedBoxes.values()],
    arrows: placedArrows,
    texts: [
      ...placedFrames.flatMap(({ left, top, right, path }, index): PlacedText[] => {
        const { text, note } = frames[index] ?? {};
        const y = top + gap + 1 + letters.above;
        return [
          ...(text === undefined
            ? []
            : [placeLine({ path: [...path, 'text'], text, at: [left + gap + 2, y], anchor: 'start', look: 'title' })]),
          ...(note === undefined
            ? []
            : [placeLine({ path: [...path, 'note'], text: note, at: [right - gap - 2, y], anchor: 'end', look: 'quiet' })]),
        ];
      }),
      ...[...placedBoxes].flatMap(([name, area]) => placeInBox(area, boxes[name]?.text ?? [], boxes[name]?.align)),
      ...arrowTexts,
      ...texts.flatMap(({ at: [column, row], text, align: anchor = 'middle', look }, index) =>
        text.map((line, number) =>
          placeLine({ path: ['texts', index], text: line, at: [column * grid, row * grid + number * lineHeight], anchor, look }),
        ),
      ),
    ],
    flaws,
  };
}
