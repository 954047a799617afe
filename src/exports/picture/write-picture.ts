import { fitText } from './lines.ts';
import type { Outlines } from './outlines.ts';

/** What is shown of a page to whoever is sent its address. */
export interface SharedPage {
  /** Name of the site. */
  site: string;
  /** What kind of page it is. */
  kind: string;
  title: string;
  /** The command of an entry. */
  command?: string | undefined;
}

export interface PictureFonts {
  text: Outlines;
  code: Outlines;
}

/** In pixels: what sites that show links expect. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** The light theme of `tokens.css`, in the only words that programs of pictures know. */
const colors = { paper: '#fdfbf6', leaf: '#f6f2e9', ink: '#1b2233', pencil: '#4d5566', hairline: '#d9d2c3', accent: '#9c2615' } as const;

const margin = 84;
const column = pictureSize.width - 2 * margin;

/** Draws the picture of a page: an SVG image made of outlines alone, which is the same whatever draws it. */
export function writePicture({ site, kind, title, command }: SharedPage, { text, code }: PictureFonts): string {
  const { width, height } = pictureSize;
  // Variable fonts are drawn in their lightest weight: a line around the letters gives them body.
  const draw = (font: Outlines, line: string, place: { x: number; y: number; size: number }, color: string, body: number) =>
    `<path d="${font.draw(line, place)}" fill="${color}" stroke="${color}" stroke-width="${(place.size * body).toFixed(2)}" stroke-linejoin="round"/>`;

  const heading = fitText(title, {
    sizes: [92, 80, 70, 60, 52],
    width: column,
    limit: command === undefined ? 4 : 3,
    measure: text.measure,
  });
  const leading = heading.size * 1.14;
  const shapes = heading.lines.map((line, index) =>
    draw(text, line, { x: margin, y: 218 + heading.size * 0.35 + index * leading, size: heading.size }, colors.ink, 0.012),
  );

  if (command !== undefined) {
    const padding = 28;
    const { size, lines } = fitText(command, { sizes: [44, 38, 32, 27, 23], width: column - 2 * padding, limit: 2, measure: code.measure });
    const boxHeight = lines.length * size * 1.45 + padding * 1.4;
    const top = height - 60 - boxHeight;
    shapes.push(
      `<rect x="${margin}" y="${top}" width="${column}" height="${boxHeight}" fill="${colors.leaf}"/>`,
      `<rect x="${margin}" y="${top}" width="6" height="${boxHeight}" fill="${colors.accent}"/>`,
      ...lines.map((line, index) =>
        draw(code, line, { x: margin + padding, y: top + padding * 0.7 + size * 1.08 + index * size * 1.45, size }, colors.ink, 0.05),
      ),
    );
  }

  const kindWidth = text.measure(kind) * 30;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<rect width="${width}" height="${height}" fill="${colors.paper}"/>
<rect x="${margin}" y="112" width="${column}" height="3" fill="${colors.ink}"/>
<rect x="${margin}" y="119" width="${column}" height="1" fill="${colors.hairline}"/>
${draw(text, site, { x: margin, y: 92, size: 38 }, colors.ink, 0.014)}
${draw(text, kind, { x: width - margin - kindWidth, y: 92, size: 30 }, colors.accent, 0.012)}
${shapes.join('\n')}
</svg>
`;
}
