import type { Entry } from './entry.ts';

/** What a card asks: which command does this, what a command does, what an option does. */
export type CardKind = 'command' | 'effect' | 'option';

/** A text of a card: code is set as code. */
export interface CardText {
  text: string;
  isCode: boolean;
}

/** One question with its answer, and other answers that are true of something else. */
export interface Card {
  /** Stable: a reader's progress is kept by it (`effect:stop`, `option:run:detach`). */
  id: string;
  kind: CardKind;
  group: string;
  /** What is asked about. */
  front: CardText;
  /** Of which command, when an option is asked about. */
  of: string | undefined;
  answer: CardText;
  /** Three of them, unless the subject is very small. */
  others: CardText[];
  /** Where the answer is explained; from the root of the site in the model, as a browser asks for it on the page. */
  href: string;
}

const othersCount = 3;

const asCode = (text: string): CardText => ({ text, isCode: true });
const asProse = (text: string): CardText => ({ text, isCode: false });

/** Whether a command may do what the other does: one has all the words of the other (`git stash`, `git stash pop`). */
const overlaps = (a: string, b: string): boolean => {
  const [short, long] = [a.split(' '), b.split(' ')].toSorted((x, y) => x.length - y.length);
  return short?.every((word) => long?.includes(word)) ?? false;
};

/** The neighbours of an entry, the nearest first: learners mix up what is related and what stands in one group, not strangers. */
type ToNeighbours = (entry: Entry) => Generator<Entry>;

/** Ready for any entry of a site: what is related from either side, and groups, are looked up once. */
function createNeighbours(entries: readonly Entry[]): ToNeighbours {
  const order = new Map(entries.map(({ slug }, index) => [slug, index]));
  const groups = Map.groupBy(entries, ({ group }) => group.id);
  const related = new Map<string, Set<number>>(entries.map(({ slug }) => [slug, new Set()]));
  for (const [index, { slug, related: own }] of entries.entries())
    for (const { entry: other } of own) {
      related.get(slug)?.add(order.get(other.slug) ?? index);
      related.get(other.slug)?.add(index);
    }
  return function* toNeighbours(entry) {
    const near = [...(related.get(entry.slug) ?? [])].toSorted((a, b) => a - b).flatMap((index) => entries[index] ?? []);
    yield* near.filter(({ group }) => group.id === entry.group.id);
    yield* near.filter(({ group }) => group.id !== entry.group.id);
    yield* groups.get(entry.group.id) ?? [];
    yield* entries;
  };
}

/** Entries whose command does something else: another command altogether, the nearest first, one of each. */
function findOthers(entry: Entry, toNeighbours: ToNeighbours): Entry[] {
  const seen = new Set<string>();
  const others: Entry[] = [];
  for (const other of toNeighbours(entry)) {
    if (others.length === othersCount) break;
    if (seen.has(other.cli) || overlaps(other.cli, entry.cli)) continue;
    seen.add(other.cli);
    others.push(other);
  }
  return others;
}

/**
 * The cards of a site: two for each entry, one for each option that an entry tells.
 *
 * @param entries in the order of the site
 */
export function toCards(entries: readonly Entry[]): Card[] {
  const asked = new Set<string>();
  const toNeighbours = createNeighbours(entries);
  return entries.flatMap((entry): Card[] => {
    const { slug, group, href, cli } = entry;
    const others = findOthers(entry, toNeighbours);
    const shared = { group: group.id, href };
    const optionCards = entry.options.flatMap(({ long, names, effect }): Card[] => {
      const id = `option:${cli}:${long}`;
      const choices = [...entry.options, ...entry.otherOptions].filter((option) => option.long !== long && option.effect !== effect);
      // The same option of the same command is told by several entries; with nothing to mix it up with, it is no question.
      if (asked.has(id) || choices.length < othersCount) return [];
      asked.add(id);
      return [
        {
          ...shared,
          id,
          kind: 'option',
          front: asCode(names.join(', ')),
          of: cli,
          answer: asProse(effect),
          others: choices.slice(0, othersCount).map((option) => asProse(option.effect)),
        },
      ];
    });
    return [
      {
        ...shared,
        id: `command:${slug}`,
        kind: 'command',
        front: asProse(entry.title),
        of: undefined,
        answer: asCode(entry.command),
        others: others.map(({ command }) => asCode(command)),
      },
      {
        ...shared,
        id: `effect:${slug}`,
        kind: 'effect',
        front: asCode(entry.command),
        of: undefined,
        answer: asProse(entry.summary),
        others: others.map(({ summary }) => asProse(summary)),
      },
      ...optionCards,
    ];
  });
}
