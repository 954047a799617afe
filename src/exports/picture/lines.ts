/** How wide a text is. */
export type Measure = (text: string) => number;

/**
 * Cuts a text into lines between its words.
 *
 * @returns as few lines as it takes; a word wider than a line has one to itself
 */
export function toLines(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && measure(`${line} ${word}`) <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Chooses the size of a text: the largest at which it fits in `limit` lines, else the smallest, and the last line ends with « … ». */
export function fitText(
  text: string,
  { sizes, width, limit, measure }: { sizes: readonly number[]; width: number; limit: number; measure: Measure },
): { size: number; lines: string[] } {
  const fits = sizes.map((size) => ({ size, lines: toLines(text, width / size, measure) }));
  const fit = fits.find(({ size, lines }) => lines.length <= limit && lines.every((line) => measure(line) * size <= width)) ?? fits.at(-1);
  if (!fit) throw new Error('no size to set the text in');
  return {
    size: fit.size,
    lines: fit.lines.slice(0, limit).map((line, index) => (index === limit - 1 && fit.lines.length > limit ? `${line}…` : line)),
  };
}
