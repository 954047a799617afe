/** Which version serves what is open. A version is the hash of its list. */
export interface Tabs {
  /** The version that took over last: the one of pages that open from now on. */
  version: string;
  /** Pages and workers that keep another version than that: their browser id → it, an empty string for the network's. */
  others: Readonly<Record<string, string>>;
}

/** Reads what was stored; anything else than tabs is nothing. */
export function toTabs(stored: unknown): Tabs | undefined {
  if (typeof stored !== 'object' || stored === null || !('version' in stored) || !('others' in stored)) return undefined;
  const { version, others } = stored;
  if (typeof version !== 'string' || typeof others !== 'object' || others === null) return undefined;
  return { version, others: Object.fromEntries(Object.entries(others).filter(([, other]) => typeof other === 'string')) };
}

/**
 * A version takes over: what is open keeps the version that it was opened with, and so does what was noted as opening.
 *
 * @param before absent when no version was kept yet: what is open then becomes this version's
 * @param open browser ids of all that is open
 */
export function takeOver(before: Tabs | undefined, version: string, open: readonly string[]): Tabs {
  if (!before) return { version, others: {} };
  const opened = before.version === version ? [] : open.map((id) => [id, before.version] as const);
  const noted = Object.entries(before.others).filter(([id, other]) => open.includes(id) || other === before.version);
  return { version, others: Object.fromEntries([...opened, ...noted]) };
}

/** Forgets what has been closed. */
export function forgetClosed({ version, others }: Tabs, closed: readonly string[]): Tabs {
  return { version, others: Object.fromEntries(Object.entries(others).filter(([id]) => !closed.includes(id))) };
}

/** Versions that something open still needs. */
export const neededVersions = ({ version, others }: Tabs): string[] => [...new Set([version, ...Object.values(others)])].filter(Boolean);
