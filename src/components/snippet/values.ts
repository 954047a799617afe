import { cutFragment } from '../site/fragment.ts';

/** Values that a reader gave, by name of placeholder. */
export type ReaderValues = Readonly<Record<string, string>>;

/** Longest value that is kept: a path is shorter, an accident longer. */
const longestCharacters = 400;

/** Anything else than texts by name, as storage may hold, is no value. */
export function toReaderValues(stored: string | null): ReaderValues {
  try {
    const read: unknown = JSON.parse(stored ?? '{}');
    if (typeof read !== 'object' || read === null) return {};
    return Object.fromEntries(
      Object.entries(read).filter((pair): pair is [string, string] => typeof pair[1] === 'string' && isUsable(pair[1])),
    );
  } catch {
    return {};
  }
}

/** Line breaks of every kind, signs that nothing shows, halves of signs, and those that change the order of the others: what is copied must be what is read. */
const unseen = /[\p{C}\p{DI}\p{Zl}\p{Zp}\u2800\u{1d159}]/u;

/** One line of reasonable length: a line break would run what follows it. */
export const isUsable = (value: string): boolean => value !== '' && value.length <= longestCharacters && !unseen.test(value);

/** Values that an address shares: `#valeurs?conteneur=web2`. */
export const readFragment = (hash: string): ReaderValues =>
  toReaderValues(JSON.stringify(Object.fromEntries(new URLSearchParams(cutFragment(hash)[1]))));

/** The fragment that shares values, beside the sheet that another one holds; empty when there is nothing to share. */
export function toFragment(values: ReaderValues, hash = ''): string {
  const [sheet = ''] = cutFragment(hash);
  const parts = [
    // Anything else is a place in the page.
    ...(/(?:^|&)(?:fiches|feuille|c)=[^&]/.test(sheet) ? [sheet] : []),
    ...(Object.keys(values).length > 0 ? [`valeurs?${new URLSearchParams(values)}`] : []),
  ];
  return parts.length > 0 ? `#${parts.join('&')}` : '';
}
