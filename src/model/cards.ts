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

/** How near two entries are: learners mix up neighbours, not strangers. */
function nearness(a: Entry, b: Entry): number {
  const isRelated = a.related.some(({ entry }) => entry.slug === b.slug) || b.related.some(({ entry }) => entry.slug === a.slug);
  return (isRelated ? 2 : 0) + (a.group.id === b.group.id ? 1 : 0);
}

/** Whether a command may do what the other does: one has all the words of the other (`git stash`, `git stash pop`). */
const overlaps = (a: string, b: string): boolean => {
  const [short, long] = [a.split(' '), b.split(' ')].toSorted((x, y) => x.length - y.length);
  return short?.every((word) => long?.includes(word)) ?? false;
};

/** Entries whose command does something else: another command altogether, the nearest first, one of each. */
function findOthers(entry: Entry, entries: readonly Entry[]): Entry[] {
  const seen = new Set<string>();
  return entries
    .toSorted((a, b) => nearness(entry, b) - nearness(entry, a))
    .filter(({ cli }) => {
      const isNew = !(seen.has(cli) || overlaps(cli, entry.cli));
      seen.add(cli);
      return isNew;
    })
    .slice(0, othersCount);
}

/**
 * The cards of a site: two for each entry, one for each option that an entry tells.
 *
 * @param entries in the order of the site
 */
export function toCards(entries: readonly Entry[]): Card[] {
  const asked = new Set<string>();
  return entries.flatMap((entry): Card[] => {
    const { slug, group, href, cli } = entry;
    const others = findOthers(entry, entries);
    const shared = { group: group.id, href };
    const optionCards = entry.options.flatMap(({ long, short, effect }): Card[] => {
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
          front: asCode(short ? `-${short}, --${long}` : `--${long}`),
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
