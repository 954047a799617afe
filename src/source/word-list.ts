/** `words.txt`: words that the content may use though no French dictionary has them. */
export interface WordList {
  file: string;
  words: { word: string; line: number }[];
  /** There is a list that cannot be read: any word may be in it. */
  isUnreadable?: boolean;
}

/** Reads a list of words, one a line; what follows `#` is a remark. */
export function parseWordList(file: string, source: string): WordList {
  const words = source.split(/\r?\n/).map((text, index) => ({ word: text.replace(/#.*/, '').trim(), line: index + 1 }));
  return { file, words: words.filter(({ word }) => word !== '') };
}
