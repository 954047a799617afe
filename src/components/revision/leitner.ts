/** Where a card is in Leitner's boxes: the higher the box, the later it comes back. */
export interface Progress {
  /** From 1 to 5. */
  box: number;
  /** Day on which it is asked again, in days since 1970. */
  due: number;
}

/** Days after which a card of each box comes back: S. Leitner, « So lernt man lernen » (1972), widened for an occasional reader. */
export const delays = [0, 1, 3, 7, 21] as const;

/** @param now milliseconds since 1970 @param offset minutes of the time zone, as `Date` gives it */
export const toDay = (now: number, offset: number): number => Math.floor((now - offset * 60_000) / 86_400_000);

/** A right answer climbs one box, a wrong one goes back to the first. */
export function answer(progress: Progress | undefined, isRight: boolean, today: number): Progress {
  const box = isRight ? Math.min((progress?.box ?? 1) + 1, delays.length) : 1;
  return { box, due: today + (delays[box - 1] ?? 0) };
}

/** Whether a card is to be asked; one that was never asked is. */
export const isDue = (progress: Progress | undefined, today: number): boolean => progress === undefined || progress.due <= today;

/**
 * Reads what a browser kept (`id box due`, a card a line): untrusted, maybe of an older version of the site.
 *
 * @param ids of the cards that exist
 */
export function readProgress(stored: string | null, ids: ReadonlySet<string>): Map<string, Progress> {
  const lines = (stored ?? '').split('\n').map((line) => line.split('\t'));
  return new Map(
    lines.flatMap(([id = '', box = '', due = '']): [string, Progress][] =>
      ids.has(id) && /^[1-5]$/.test(box) && /^\d{1,6}$/.test(due) ? [[id, { box: Number(box), due: Number(due) }]] : [],
    ),
  );
}

/** @returns what is kept; nothing when no card was answered */
export const writeProgress = (progress: ReadonlyMap<string, Progress>): string | undefined =>
  [...progress].map(([id, { box, due }]) => [id, box, due].join('\t')).join('\n') || undefined;
