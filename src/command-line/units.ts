import type { Span } from './shell.ts';

/** Longer than that, an option and what follows it would leave half a printed column empty before them. */
const longestCharacters = 44;

/**
 * The stretches of a command that stay on one line where there is room: what comes before the first option, then each
 * option with what follows it. One that is too long to be moved whole is given word by word, but for an option and the word after it,
 * which may be its value.
 * The text may hold `<placeholders>` and `[optional parts]`.
 */
export function toUnits(text: string): Span[] {
  const units: Span[] = [];
  for (const word of toWords(text)) {
    const last = units.at(-1);
    const isOption = text[word.start] === '-' && text[word.start + 1] !== undefined;
    const isSameLine = last !== undefined && !text.slice(last.end, word.start).includes('\n');
    if (last && isSameLine && !isOption) last.end = word.end;
    else units.push({ ...word });
  }
  return units.flatMap((unit) => (isShort(unit) ? [unit] : cutUnit(text, unit)));
}

const isShort = ({ start, end }: Span): boolean => end - start <= longestCharacters;

function cutUnit(text: string, { start, end }: Span): Span[] {
  const words = toWords(text.slice(start, end)).map((word) => ({ start: start + word.start, end: start + word.end }));
  const [option, value, ...others] = words;
  if (!(option && value && text[start] === '-')) return words;
  const both = { start, end: value.end };
  return isShort(both) ? [both, ...others] : words;
}

/** Words as a shell parts them: a space in quotes or in `$( )` is inside a word. */
function toWords(text: string): Span[] {
  const word = /(?:"(?:\\.|[^"\\])*"|'[^']*'|\$\((?:[^()]|\([^()]*\))*\)|[^\s])+/g;
  return [...text.matchAll(word)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
}
