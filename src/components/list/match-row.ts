/** Capitals, accents and quotes aside. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}'"`«»‘’“”]/gu, '')
    .toLowerCase();

/** Words of what is typed; a row is kept when it holds the beginning of each, in any order. */
export function toRowMatcher(typed: string): (text: string) => boolean {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return (text) => {
    const folded = fold(text);
    return words.every((word) => folded.includes(word));
  };
}
