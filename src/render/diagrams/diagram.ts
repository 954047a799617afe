import type { Source } from '../../model/named-source.ts';
import type { DiagramFields } from '../../source/schema.ts';
import { typeset } from '../../text/typeset.ts';
import type { Drawing } from './drawing.ts';
import { layOut } from './layout.ts';
import { writeSvg } from './write-svg.ts';

/** A picture of the course, ready to be placed. */
export interface Diagram {
  /** An inline SVG image, with its name and its description. */
  svg: string;
  /** One line of prose. */
  caption: string;
  /** What tells it from others of the same scene: a line too. */
  state: string | undefined;
}

/** French spaces everywhere but in code. */
const typesetProse = (line: string): string =>
  line
    .split('`')
    .map((text, index) => (index % 2 === 0 ? typeset(text) : text))
    .join('`');

/** What is drawn of a diagram, with its French spaces. */
export function toDrawing({ columns, rows, frames, boxes, arrows, texts }: DiagramFields): Drawing {
  return {
    columns,
    rows,
    frames: frames.map(({ at, text, note }) => ({ at, text: text && typesetProse(text), note: note && typesetProse(note) })),
    boxes: Object.fromEntries(Object.entries(boxes).map(([name, box]) => [name, { ...box, text: box.text.map(typesetProse) }])),
    arrows: arrows.map((arrow) => ({ ...arrow, text: arrow.text?.map(typesetProse) })),
    texts: texts.map((item) => ({ ...item, text: item.text.map(typesetProse) })),
  };
}

/** Draws a diagram. */
export function toDiagram({ slug, fields }: Source<DiagramFields>): Diagram {
  const { title, description, caption, state } = fields;
  const toSpoken = (line: string) => typesetProse(line).replaceAll('`', '');
  const alternative = { id: `dessin-${slug}`, title: toSpoken(title), description: toSpoken(description) };
  return { svg: writeSvg(layOut(toDrawing(fields)), alternative), caption, state };
}
