/** What the titles of sections call the systems, and what browsers call them. */
const names: Readonly<Record<string, RegExp>> = { windows: /win/i, macos: /mac|iphone|ipad/i, linux: /linux|x11|cros/i };

/**
 * Which section is for the reader's system.
 *
 * @param titles of the sections
 * @param platform what the browser says of the system
 * @param kept title that the reader chose before
 * @returns its place; the first when none is known
 */
export function findSystem(titles: readonly string[], platform: string, kept: string | null): number {
  const chosen = titles.indexOf(kept ?? '');
  if (chosen >= 0) return chosen;
  const system = Object.keys(names).find((name) => names[name]?.test(platform));
  return Math.max(
    0,
    titles.findIndex((title) => system !== undefined && title.toLowerCase().includes(system)),
  );
}
