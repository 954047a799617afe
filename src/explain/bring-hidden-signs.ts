import type { HiddenSign } from './hidden-signs.ts';

/** Signs that are neither of a keyboard nor of the languages of Western Europe: only among them are some that hide, or look like others. */
const others = /[^\t\n\r -~\u00A1-\u00AC\u00AE-\u024F‐-’…€]/;

/** Brings what finds what a text does not show, for a text that may hide something. */
export const bringHiddenSigns = async (text: string): Promise<((text: string) => HiddenSign[]) | undefined> =>
  others.test(text) ? (await import('./hidden-signs.ts')).findHiddenSigns : undefined;
