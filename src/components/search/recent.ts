/** Where the last choices are kept. */
export const recentKey = 'recherche';

/** How many are kept. */
const mostChoices = 5;

/** Addresses that were chosen, the last first. Anything else, as storage may hold, is none. */
export function toRecent(stored: string | null): string[] {
  try {
    const read: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(read) ? read.filter((href) => typeof href === 'string').slice(0, mostChoices) : [];
  } catch {
    return [];
  }
}

/** The same with one more. */
export const addRecent = (recent: readonly string[], href: string): string[] =>
  [href, ...recent.filter((other) => other !== href)].slice(0, mostChoices);
