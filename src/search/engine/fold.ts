import { splitElisions } from './elision.ts';

/** A text as it is compared: lower case, no accents, straight apostrophes, single spaces. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/’/g, "'").replace(/\s+/g, ' ').trim().toLowerCase();
}

/** A way of asking as it is compared with another: folded, elisions apart. */
export const toAsked = (text: string): string => fold(splitElisions(text));
