/** Side of a square of the grid, in units of the picture. */
export const grid = 8;

/** Columns of the grid: every diagram of a page is as wide, so that all are shown at the same scale. */
export const usualColumns = 40;

/** A place on the grid: column and row, from the upper left corner. */
export type GridPoint = readonly [column: number, row: number];

/** Upper left corner and size, in squares of the grid. */
export type GridArea = readonly [column: number, row: number, columns: number, rows: number];

/** How a box looks: `accent` is what the picture is about, `absent` what exists no more. */
export type BoxLook = 'plain' | 'accent' | 'absent';

/** Side of an arrow on which its text stands. */
export type Side = 'above' | 'below' | 'left' | 'right';

/** Lines of text; `code` between grave accents. */
export type Lines = readonly string[];

/** A diagram as its author describes it: everything on the grid, arrows between boxes. */
export interface Drawing {
  /** Width, 40 squares unless it is drawn across a sheet, and height, in squares of the grid. */
  columns?: number | undefined;
  rows: number;
  /** What holds boxes: a frame, named in its upper left corner, with a remark in the upper right one. */
  frames: readonly { at: GridArea; text?: string | undefined; note?: string | undefined }[];
  /** Boxes by the name that arrows use; the lines after the first are remarks. */
  boxes: Readonly<Record<string, { at: GridArea; text: Lines; look?: BoxLook | undefined; align?: Anchor | undefined }>>;
  arrows: readonly {
    /** A box, or a point where nothing is. */
    from: string | GridPoint;
    to: string;
    /** Points that it goes through; none when the straight line between the two boxes will do. */
    through?: readonly GridPoint[] | undefined;
    /** With a head at both ends. */
    both?: boolean | undefined;
    text?: Lines | undefined;
    /** Where the text stands; above a level arrow and to the right of an upright one by default. */
    side?: Side | undefined;
  }[];
  /** Words outside the boxes; `at` is where the first line is centred, begins or ends. */
  texts: readonly { at: GridPoint; text: Lines; align?: Anchor | undefined; look?: TextLook | undefined }[];
}

export type Anchor = 'start' | 'middle' | 'end';

/** `title` heads a part of the picture, `quiet` is a remark. */
export type TextLook = 'plain' | 'title' | 'quiet';

/** Something that would be drawn wrong. */
export interface Flaw {
  /** The field of the drawing (`['boxes', 'client', 'text']`). */
  path: readonly (string | number)[];
  /** In French, one sentence. */
  message: string;
  advice?: string | undefined;
}
