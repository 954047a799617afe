import type { Choice } from './choice.ts';

/** Puts into a list what another one has that it lacks, each after the one that it follows there. */
function weave(list: readonly string[], other: readonly string[], isNew: (item: string) => boolean): string[] {
  const woven = [...list];
  for (const [index, item] of other.entries()) {
    if (!isNew(item) || woven.includes(item)) continue;
    const before = other.slice(0, index).findLast((one) => woven.includes(one));
    woven.splice(before === undefined ? 0 : woven.indexOf(before) + 1, 0, item);
  }
  return woven;
}

/** Whether the items that both lists have stand in one order. */
function isSameOrder(a: readonly string[], b: readonly string[]): boolean {
  const common = a.filter((item) => b.includes(item));
  return b.filter((item) => a.includes(item)).every((item, index) => item === common[index]);
}

/** What changed from one choice to another, done to a third: what was added, taken away, moved or written there, and nothing else. */
export function carryOver(from: Choice, to: Choice, onto: Choice): Choice {
  const kept = onto.slugs.filter((item) => to.slugs.includes(item) || !from.slugs.includes(item));
  const added = (item: string): boolean => !from.slugs.includes(item);
  const slugs = isSameOrder(from.slugs, to.slugs)
    ? weave(kept, to.slugs, added)
    : weave(
        to.slugs.filter((item) => kept.includes(item) || added(item)),
        kept,
        () => true,
      );
  const pick = <Key extends 'title' | 'name' | 'date' | 'columns'>(key: Key): Choice[Key] => (from[key] === to[key] ? onto[key] : to[key]);
  return { slugs, title: pick('title'), name: pick('name'), date: pick('date'), columns: pick('columns') };
}
