/**
 * Bits a word, and how many of them each word sets: one word in seven hundred that is not there seems to be.
 * With fewer bits, one slip in a hundred would pass for a word, another one with every word that the site learns.
 */
const bitsPerWord = 14;
const marks = 7;

/** Two hashes of a word (FNV-1a, forwards from two seeds); the others are made of them. */
function* toMarks(word: string, bits: number): Generator<number> {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let index = 0; index < word.length; index++) {
    a = Math.imul(a ^ word.charCodeAt(index), 0x01000193);
    b = Math.imul(b ^ word.charCodeAt(index), 0x85ebca6b);
  }
  for (let mark = 0; mark < marks; mark++) yield ((a + Math.imul(mark, b | 1)) >>> 0) % bits;
}

/** A set of words as a Bloom filter: small, never wrong of a word that is there. @returns its bytes, in base 64 */
export function toWordFilter(words: readonly string[]): string {
  const bytes = new Uint8Array(Math.ceil((words.length * bitsPerWord) / 8));
  for (const word of words)
    for (const mark of toMarks(word, bytes.length * 8)) bytes[mark >> 3] = (bytes[mark >> 3] ?? 0) | (1 << (mark & 7));
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** Reads a filter. @returns whether a word is, most likely, one of those it was made of */
export function readWordFilter(filter: string): (word: string) => boolean {
  const bytes = Uint8Array.from(atob(filter), (letter) => letter.charCodeAt(0));
  if (bytes.length === 0) return () => false;
  return (word) => [...toMarks(word, bytes.length * 8)].every((mark) => ((bytes[mark >> 3] ?? 0) & (1 << (mark & 7))) !== 0);
}
