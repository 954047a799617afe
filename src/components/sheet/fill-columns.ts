/** Room on paper; all lengths in the same unit. */
export interface Paper {
  /** Height of a page within its margins. */
  page: number;
  /** What the head takes of the first page. */
  head: number;
  /** Columns of a page. */
  columns: number;
}

/** The column of each block, counted from the first of the first page, when blocks fill one after the other and none is cut. */
export function fillColumns(heights: readonly number[], { page, head, columns }: Paper): number[] {
  let column = 0;
  let used = 0;
  return heights.map((height) => {
    const room = column < columns ? page - head : page;
    if (used > 0 && used + height > room) {
      column++;
      used = 0;
    }
    used += height;
    return column;
  });
}
