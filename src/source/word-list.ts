/** `words.txt`: words that the content may use though no French dictionary has them. */
export interface WordList {
  file: string;
  words: { word: string; line: number }[];
  /** The file is there but cannot be read: no word may be reported as missing from it. */
  isUnreadable?: boolean;
}

/** Reads a list of words, one a line; what follows `#` is a remark. */
export function parseWordList(file: string, source: string): WordList {
  const words = source.split(/\r?\n/).map((text, index) => ({ word: text.replace(/#.*/, '').trim(), line: index + 1 }));
  return { file, words: words.filter(({ word }) => word !== '') };
}
