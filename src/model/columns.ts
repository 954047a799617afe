/** What it costs that two neighbours do not follow each other, in the unit of the weights. */
const breakCost = 1;

/** Cuts a list into two columns that are as even as can be, each in the order of the list; the first item heads the first column. */
export function toEvenColumns<Item>(items: readonly Item[], weightOf: (item: Item) => number): [Item[], Item[]] {
  const weights = items.map(weightOf);
  const isLeft = (choice: number, index: number) => index === 0 || (choice & (1 << (index - 1))) === 0;
  const costOf = (choice: number) => {
    const gap = weights.reduce((sum, weight, index) => sum + (isLeft(choice, index) ? weight : -weight), 0);
    const turns = items.filter((_, index) => index > 0 && isLeft(choice, index) !== isLeft(choice, index - 1)).length;
    return Math.abs(gap) + breakCost * turns;
  };
  const choices = Array.from({ length: 2 ** Math.max(items.length - 1, 0) }, (_, choice) => choice);
  const best = choices.reduce((kept, choice) => (costOf(choice) < costOf(kept) ? choice : kept), 0);
  return [items.filter((_, index) => isLeft(best, index)), items.filter((_, index) => !isLeft(best, index))];
}
