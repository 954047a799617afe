import { memoize } from '../../text/memo.ts';
import { splitElisions } from './elision.ts';
import { fold } from './fold.ts';

/** A text as it is compared: its words, folded, and apart from them its options, in the letters they were typed in. */
export interface Words {
  words: readonly string[];
  /** `-p`, `--rm`, `-it`: dashes included, capital letters kept (`-p` is not `-P`). */
  options: readonly string[];
}

/** Dashes that word processors put in the place of two. */
const longDash = /(?<=^|\s)[–—](?=[\p{L}])/gu;
const option = /(?<=^|[\s`"'([«])(?:--[a-z][a-z0-9-]*|-[A-Za-z0-9]{1,4})(?=$|[\s`"')\]=,.;:?!»])/giu;
const word = /[a-z0-9]+(?:[._][a-z0-9]+)*/g;

/** What is longer is the text of a page, which is cut once. */
const longest = 500;

const cutOnce = memoize((text = '') => cut(text));

/** Cuts a text into words and options. The same short texts are cut again and again while an engine is made. */
export const toWords = (text: string): Readonly<Words> => (text.length > longest ? cut(text) : cutOnce(text));

function cut(text: string): Words {
  const typed = text.replace(longDash, '--');
  return {
    words: fold(splitElisions(typed.replace(option, ' '))).match(word) ?? [],
    options: (typed.match(option) ?? []).map((found) => (found.startsWith('--') ? found.toLowerCase() : found)),
  };
}

/** Every way of writing what a group of letters says: `-it` is `-i` and `-t`. */
export function splitLetters(flag: string): string[] {
  return /^-[A-Za-z]{2,}$/.test(flag) ? [...flag.slice(1)].map((letter) => `-${letter}`) : [flag];
}
