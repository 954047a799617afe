import type { Card, CardText } from '../../model/cards.ts';
import { isDue, type Progress } from './leitner.ts';

/** Cards of one sitting: more would tire. */
export const sittingSize = 12;

/** A source of chance, from 0 to 1 (1 excluded): a test gives its own. */
export type Random = () => number;

/** The same things in another order (Fisher and Yates). */
export function shuffle<Thing>(things: readonly Thing[], random: Random): Thing[] {
  const shuffled = [...things];
  for (let index = shuffled.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [shuffled[index], shuffled[other]] = [shuffled[other] as Thing, shuffled[index] as Thing];
  }
  return shuffled;
}

/**
 * What is asked in one sitting: cards that are due, those that were missed before those that are new.
 *
 * @param groups of the entries that the reader has chosen
 */
export function toSitting(
  cards: readonly Card[],
  groups: ReadonlySet<string>,
  progress: ReadonlyMap<string, Progress>,
  today: number,
  random: Random,
): Card[] {
  const due = cards.filter(({ id, group }) => groups.has(group) && isDue(progress.get(id), today));
  const isNew = ({ id }: Card) => Number(!progress.has(id));
  return shuffle(due, random)
    .toSorted((a, b) => isNew(a) - isNew(b))
    .slice(0, sittingSize);
}

/** The answers to choose from, in a new order each time. */
export const toChoices = ({ answer, others }: Card, random: Random): CardText[] => shuffle([answer, ...others], random);
