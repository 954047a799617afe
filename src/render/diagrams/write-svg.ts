import { escapeMarkup } from '../../text/escape-markup.ts';
import type { Point, Rectangle } from './geometry.ts';
import type { Layout, PlacedArea, PlacedArrow, PlacedText } from './layout.ts';
import { sizes } from './text.ts';

/** What stands around the picture: half a stroke must not be cut. */
const margin = 1;

/** Radius of the corners. */
const radius = 3;

/** Length of the head of an arrow, and half its width. */
const head = { length: 7, width: 3.5 };

/** Widths of the strokes: what the picture is about has the strong one, a frame the light one. */
const strokes = { light: 0.75, usual: 1.25, strong: 2 };

/** Frames first: what they hold stands on them. */
const looks: readonly PlacedArea['look'][] = ['frame', 'plain', 'absent', 'accent'];

/** What a look adds to the usual stroke. */
const strokeOf: Partial<Record<PlacedArea['look'], string>> = {
  frame: ` stroke-width="${strokes.light}"`,
  absent: ' stroke-dasharray="3 4"',
  accent: ` stroke-width="${strokes.strong}"`,
};

/** Text of the picture, for those who do not see it. */
export interface Alternative {
  /** Unique in the page. */
  id: string;
  title: string;
  description: string;
}

/** Two decimals at most. */
const round = (value: number): string => String(Math.round(value * 100) / 100);

/** Numbers of a path: a minus sign separates as well as a space. */
const join = (...values: number[]): string => values.map(round).join(' ').replaceAll(' -', '-');

function toBoxPath({ left, top, right, bottom }: Rectangle): string {
  const [across, down] = [right - left - 2 * radius, bottom - top - 2 * radius];
  const corner = (x: number, y: number, toX: number, toY: number) => `q${join(x, y, toX, toY)}`;
  return [
    `M${join(left + radius, top)}h${round(across)}`,
    `${corner(radius, 0, radius, radius)}v${round(down)}`,
    `${corner(0, radius, -radius, radius)}h${round(-across)}`,
    `${corner(-radius, 0, -radius, -radius)}v${round(-down)}`,
    `${corner(0, -radius, radius, -radius)}z`,
  ].join('');
}

/** Two strokes that meet at `tip`, open towards `from`. */
function toHead(from: Point, [x, y]: Point): string {
  const [dx, dy] = [Math.sign(x - from[0]) * head.length, Math.sign(y - from[1]) * head.length];
  const [sideX, sideY] = dx === 0 ? [head.width, 0] : [0, head.width];
  return `M${join(x - dx - sideX, y - dy - sideY)}l${join(dx + sideX, dy + sideY, sideX - dx, sideY - dy)}`;
}

function toArrowPath({ points, both }: PlacedArrow): string {
  const [first = [0, 0], ...others] = points;
  const line = others.map(([x, y], index) => (x === (points[index] ?? first)[0] ? `V${round(y)}` : `H${round(x)}`));
  const last = points.at(-1) ?? first;
  const heads = [toHead(points.at(-2) ?? first, last), ...(both ? [toHead(points[1] ?? last, first)] : [])];
  return `M${join(...first)}${line.join('')}${heads.join('')}`;
}

function toText({ at: [x, y], anchor, look, runs }: PlacedText): string {
  const isCode = runs.every((run) => run.isCode);
  const classes = [...(look === 'quiet' ? ['quiet'] : []), ...(isCode ? ['code'] : [])];
  const attributes = [
    `x="${round(x)}" y="${round(y)}"`,
    ...(anchor === 'middle' ? [] : [`text-anchor="${anchor}"`]),
    ...(look === 'title' ? ['font-weight="600"'] : []),
    ...(classes.length > 0 ? [`class="${classes.join(' ')}"`] : []),
  ];
  const inner = runs.map((run) =>
    run.isCode && !isCode ? `<tspan class="code">${escapeMarkup(run.text)}</tspan>` : escapeMarkup(run.text),
  );
  return `<text ${attributes.join(' ')}>${inner.join('')}</text>`;
}

/**
 * Writes a layout as an SVG image. Sizes and strokes are its own; `Diagram.astro` gives colours and fonts to its classes.
 *
 * @returns one line of HTML
 */
export function writeSvg({ width, height, areas, texts, arrows }: Layout, { id, title, description }: Alternative): string {
  const path = (name: string, shapes: readonly string[], stroke = '') =>
    shapes.length > 0 ? `<path class="${name}" d="${shapes.join('')}"${stroke}/>` : '';
  const frame = `viewBox="${-margin} ${-margin} ${width + 2 * margin} ${height + 2 * margin}"`;
  // Said by the description: some screen readers would read it again.
  const drawn = `aria-hidden="true" fill="none" stroke-width="${strokes.usual}" stroke-linecap="round" stroke-linejoin="round" font-size="${sizes.text}" text-anchor="middle"`;
  return [
    `<svg ${frame} role="img" aria-label="${escapeMarkup(title)}" aria-describedby="${id}">`,
    `<desc id="${id}">${escapeMarkup(description)}</desc><g ${drawn}>`,
    ...looks.map((look) => path(look, areas.filter((area) => area.look === look).map(toBoxPath), strokeOf[look])),
    path('arrow', arrows.map(toArrowPath)),
    ...texts.map(toText),
    '</g></svg>',
  ].join('');
}
