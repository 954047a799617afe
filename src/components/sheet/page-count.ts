/** Room on paper; all lengths in the same unit. */
export interface Paper {
  /** Height of a page within its margins. */
  page: number;
  /** What the head takes of the first page. */
  head: number;
  /** Columns of a page. */
  columns: number;
}

/** How many pages blocks take when they fill column after column, none of them cut. */
export function countPages(heights: readonly number[], { page, head, columns }: Paper): number {
  let column = 0;
  let used = 0;
  for (const height of heights) {
    const room = column < columns ? page - head : page;
    if (used > 0 && used + height > room) {
      column++;
      used = 0;
    }
    used += height;
  }
  return heights.length === 0 ? 0 : Math.floor(column / columns) + 1;
}
