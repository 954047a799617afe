/** How a sheet comes out in a size of type. */
interface Trial {
  pages: number;
  /** Rows that begin inside a word, or an option with its value. */
  cuts: number;
}

/**
 * The largest type in which a sheet takes no more than so many pages, and cuts no more than in the smallest: what no size
 * keeps whole makes nothing else smaller.
 *
 * @param sizes the largest first
 */
export function chooseSize<Laid extends Trial>(sizes: readonly number[], most: number, lay: (size: number) => Laid): Laid | undefined {
  const smallest = sizes.at(-1);
  if (smallest === undefined) return undefined;
  const { cuts: unavoidable } = lay(smallest);
  const size = findFirst(sizes, (size) => {
    const { pages, cuts } = lay(size);
    return pages <= most && cuts <= unavoidable;
  });
  return size === undefined ? undefined : lay(size);
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
