/** What a browser keeps of a session: the steps that the reader has ticked. */
export const toStorageKey = (slug: string) => `steps:${slug}`;

/**
 * @param stored what the browser kept: untrusted, absent, or of an older version of the page
 * @param steps ids of the steps that the page has
 * @returns those of them that are done
 */
export function readDoneSteps(stored: string | null, steps: readonly string[]): Set<string> {
  const kept = stored?.split(' ') ?? [];
  return new Set(steps.filter((step) => kept.includes(step)));
}

/** @returns what is kept; nothing when no step is done */
export const writeDoneSteps = (done: ReadonlySet<string>): string | undefined => [...done].join(' ') || undefined;
