import { typeset } from '../../text/typeset.ts';
import { sheetTexts as texts } from '../../ui-sheet.ts';
import { isEntry } from './own-line.ts';

/** A text of the site, with values in place of their names. */
export const format = (text: string, values: Readonly<Record<string, string | number>>): string =>
  typeset(text).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));

/** « 1 fiche », « 3 fiches ». */
export const toCount = (count: number, [one, many]: readonly [string, string]): string => format(count > 1 ? many : one, { count });

/** « 3 fiches, 2 autres lignes ». */
export function countItems(items: readonly string[]): string {
  const entries = items.filter(isEntry).length;
  const others = items.length - entries;
  if (others === 0) return toCount(entries, texts.entries);
  return entries === 0 ? toCount(others, texts.lines) : `${toCount(entries, texts.entries)}, ${toCount(others, texts.otherLines)}`;
}

/** Longest part of an unknown slug that is named: the address may hold anything. */
const longestNameCharacters = 30;

/** What an item says of itself when its line is not there. */
export const nameItem = (item: string): string => `«\u00a0${item.slice(0, longestNameCharacters)}\u00a0»`;
