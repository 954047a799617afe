/** Values that a reader gave, by name of placeholder. */
export type ReaderValues = Readonly<Record<string, string>>;

/** Where they are kept. */
export const valuesKey = 'values';

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

/** Line breaks of every kind, and signs that change the order of the others: what is copied must be what is read. */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

/** One line of reasonable length: a line break would run what follows it. */
export const isUsable = (value: string): boolean => value !== '' && value.length <= longestCharacters && !unseen.test(value);

const fragment = /^#valeurs\?/;

/** Values that an address shares: `#valeurs?conteneur=web2`. */
export const readFragment = (hash: string): ReaderValues =>
  fragment.test(hash) ? toReaderValues(JSON.stringify(Object.fromEntries(new URLSearchParams(hash.replace(fragment, ''))))) : {};

/** The fragment that shares values. */
export const toFragment = (values: ReaderValues): string => `#valeurs?${new URLSearchParams(values)}`;
