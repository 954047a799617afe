/** Cuts a list in two that follow each other and are as equal as can be; the first one is the longer when neither cut is better. */
export function toColumns<Item>(items: readonly Item[], weightOf: (item: Item) => number): [Item[], Item[]] {
  const weights = items.map(weightOf);
  const sum = (from: number, to?: number) => weights.slice(from, to).reduce((total, weight) => total + weight, 0);
  const cuts = Array.from({ length: items.length + 1 }, (_, index) => index).toReversed();
  const best = cuts.reduce((kept, cut) => {
    const gap = (at: number) => Math.abs(sum(0, at) - sum(at));
    return gap(cut) < gap(kept) ? cut : kept;
  });
  return [items.slice(0, best), items.slice(best)];
}
