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

/** Whether a text is what is typed, capitals, accents and quotes aside. */
export const isTyped = (typed: string, text: string): boolean => fold(typed).trim() === fold(text).trim();

/** Letters that are typed behind one dash, « -it » for « -i -t »; none where another thing is typed. */
const toCluster = (typed: string): string[] => {
  const { letters = '' } = /^-(?<letters>\p{L}{2,})$/u.exec(typed.trim())?.groups ?? {};
  return [...letters];
};

/** The same for letters behind one dash: a row is kept when it has one of them behind a dash of its own. */
export function toClusterMatcher(typed: string): (text: string) => boolean {
  const options = toCluster(typed).map((letter) => `-${letter}`);
  return (text) => text.split(/[\s,]+/).some((word) => options.includes(word));
}

/**
 * The same for the forms of a word (« tagger », « tag »): a row is kept when it has a word of each root, none where there is no word, or where an
 * option is typed: without its dashes it is another word.
 */
export function toRootMatcher(typed: string): (text: string) => boolean {
  const roots = /(?:^|\s)-/.test(typed) ? [] : toWords(typed).map(stem);
  return (text) => {
    const held = new Set(toWords(text).map(stem));
    return roots.length > 0 && roots.every((root) => held.has(root));
  };
}
