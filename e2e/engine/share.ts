/** What is run of a whole that takes too long for every day. */
export interface Named {
  name: string;
}

/** Into how many shares the whole is cut: in as many days each is run. */
export const shares = 6;

/** The share of a day, the same on every machine: it changes at midnight, UTC. */
export const toSeed = (date: Date): number => Math.floor(date.getTime() / 86_400_000);

/**
 * What one share of several holds: all that no report shows as it is today, then every sixth of the others, in the order of their
 * names, the seed saying which. Six seeds that follow each other run everything.
 *
 * @param isChanged whether a run of it, as it is today, is missing from the report
 * @param count into how many shares
 */
export function chooseShare<Kind extends Named>(
  tasks: readonly Kind[],
  isChanged: (task: Kind) => boolean,
  seed: number,
  count = shares,
): Kind[] {
  const byName = tasks.map(({ name }) => name).sort();
  const places = new Map(byName.map((name, index) => [name, index]));
  return tasks.filter((task) => isChanged(task) || (places.get(task.name) ?? 0) % count === seed % count);
}
