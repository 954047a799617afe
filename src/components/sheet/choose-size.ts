/** How a sheet comes out in a size of type. */
export interface Trial {
  size: number;
  pages: number;
  /** Rows that begin inside a word. */
  cuts: number;
  /** Rows that go on, of all commands. */
  wraps: number;
  /** Lines of the sheet. */
  count: number;
}

/** Points of type that whole words may cost, and commands that hold on a row: what would cost more goes on below, beside its sign. */
const dearest = { words: 1.5, rows: 1 };

/** Points that a sheet gives so that each of its lines goes on a row less. */
const wrapCost = 13;

/** Orders layouts, the best first: whole words, then large type that makes few commands go on. */
export const compareTrials = (a: Trial, b: Trial): number => a.cuts - b.cuts || worthOf(b) - worthOf(a) || b.size - a.size;

const worthOf = ({ size, wraps, count }: Trial): number => size - (wrapCost * wraps) / Math.max(1, count);

/**
 * The best size of type in which a sheet takes no more than so many pages: the largest, or one that is hardly smaller and
 * parts fewer words, or fewer commands.
 *
 * @param sizes the largest first
 */
export function chooseSize<Laid extends Trial>(
  sizes: readonly number[],
  most: number,
  { countPages, lay }: { countPages(size: number): number; lay(size: number): Laid },
): Laid | undefined {
  const largest = findFirst(sizes, (size) => countPages(size) <= most);
  if (largest === undefined) return undefined;
  const near = sizes
    .filter((size) => size <= largest && size >= largest - dearest.words && countPages(size) <= most)
    .map((size) => lay(size));
  const fewest = Math.min(...near.map(({ cuts }) => cuts));
  const whole = near.filter(({ cuts }) => cuts === fewest);
  return whole.filter(({ size }) => size >= (whole[0]?.size ?? 0) - dearest.rows).toSorted(compareTrials)[0];
}

/** The first item that holds, of a list whose later ones hold too. */
export function findFirst<Item>(items: readonly Item[], holds: (item: Item) => boolean): Item | undefined {
  let [from, to] = [0, items.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const item = items[middle];
    if (item !== undefined && holds(item)) to = middle;
    else from = middle + 1;
  }
  return items[from];
}
