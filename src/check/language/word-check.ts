/** A word of a text, and where it starts. */
export interface Word {
  word: string;
  index: number;
}

/** Letters, then letters and digits; an apostrophe or a hyphen may be inside, never at the ends. */
const wordPattern = /(?<![\p{L}\p{N}])\p{L}[\p{L}\p{M}\p{N}]*(?:[-’'][\p{L}\p{M}\p{N}]+)*/gu;

/** Little words that lose their vowel before another word: `l’image`, `jusqu’ici`. */
const elision = /^(?:[cdjlmnstç]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu)[’'](?=\p{L})/iu;

/** Words that keep their apostrophe. */
const whole = /^(?:aujourd[’']hui|quelqu[’']une?s?|presqu[’']îles?|prud[’']hom\p{L}+)$/iu;

/**
 * Words as a dictionary has them: elisions are taken off, so that `qu’on` gives `on`.
 * What stands between hyphens stays together: `peut-être` is one word.
 */
export function findWords(text: string): Word[] {
  return [...text.matchAll(wordPattern)].map(({ 0: found, index }) => {
    let word = found;
    while (!whole.test(word) && elision.test(word)) word = word.replace(elision, '');
    return { word, index: index + found.length - word.length };
  });
}

/** Whether a word keeps its apostrophe: the dictionary does not have it. */
export const isWholeWord = (word: string): boolean => whole.test(word);
