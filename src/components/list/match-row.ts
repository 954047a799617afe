import { stem } from '../../search/engine/stem.ts';

/** Capitals, accents and quotes aside. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}'"`«»‘’“”]/gu, '')
    .toLowerCase();

/** Words of a text, without the signs between them. */
const toWords = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words of what is typed; a row is kept when it holds the beginning of each, in any order. */
export function toRowMatcher(typed: string): (text: string) => boolean {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return (text) => {
    const folded = fold(text);
    return words.every((word) => folded.includes(word));
  };
}

/** The same for the forms of a word (« tagger », « tag »): a row is kept when it has a word of each root, none where there is no word. */
export function toRootMatcher(typed: string): (text: string) => boolean {
  const roots = toWords(typed).map(stem);
  return (text) => {
    const held = new Set(toWords(text).map(stem));
    return roots.length > 0 && roots.every((root) => held.has(root));
  };
}
