import { readFile } from 'node:fs/promises';
import { create, type Font } from 'fontkit';

/** A font whose letters are drawn: what a picture shows does not depend on the fonts of the machine that makes it. */
export interface Outlines {
  /** Width of a text, for letters of a height of 1. */
  measure(text: string): number;
  /** The text as the data of an SVG path: its baseline begins at (x, y). @param size height of the letters (em) */
  draw(text: string, place: { x: number; y: number; size: number }): string;
}

/** Reads a font file (WOFF2, TrueType, OpenType); a variable font is drawn in the weight that it has by default. */
export async function readOutlines(file: URL): Promise<Outlines> {
  const font = create(await readFile(file)) as Font;
  const { unitsPerEm } = font;
  return {
    measure: (text) => font.layout(text).advanceWidth / unitsPerEm,
    draw(text, { x, y, size }) {
      const scale = size / unitsPerEm;
      const { glyphs, positions } = font.layout(text);
      let pen = 0;
      return glyphs
        .map((glyph, index) => {
          const { xOffset = 0, yOffset = 0, xAdvance = glyph.advanceWidth } = positions[index] ?? {};
          // A font counts upwards, a picture downwards.
          const path = glyph.path.transform(scale, 0, 0, -scale, x + (pen + xOffset) * scale, y - yOffset * scale);
          pen += xAdvance;
          return path.toSVG();
        })
        .join('');
    },
  };
}
