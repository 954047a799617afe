import { type Entry, get } from './entry.ts';
import type { Site } from './schema.ts';

/** What is printed: pages, each with its groups of entries. */
export interface Sheet {
  pages: { title: string; groups: { title: string; entries: Entry[] }[] }[];
  /** Things that learners mix up, one a line. */
  confusions: string[];
}

/** The sheet as the site file orders it. */
export function toSheet({ sheet }: Site, entries: ReadonlyMap<string, Entry>): Sheet {
  return {
    confusions: sheet.confusions,
    pages: sheet.pages.map(({ title, groups }) => ({
      title,
      groups: groups.map((group) => ({ title: group.title, entries: group.entries.map((slug) => get(entries, slug)) })),
    })),
  };
}
