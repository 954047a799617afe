import type { Span } from './shell.ts';

/** Longer than that, an option and what follows it would leave half a printed column empty before them. */
const longestCharacters = 44;

/**
 * The stretches of a command that stay on one line where there is room: what comes before the first option, then each
 * option with what follows it. One that is too long to be moved whole is given word by word.
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
  return units.flatMap((unit) =>
    unit.end - unit.start <= longestCharacters
      ? [unit]
      : toWords(text.slice(unit.start, unit.end)).map(({ start, end }) => ({ start: unit.start + start, end: unit.start + end })),
  );
}

/** Words as a shell parts them: a space in quotes or in `$( )` is inside a word. */
function toWords(text: string): Span[] {
  const word = /(?:"(?:\\.|[^"\\])*"|'[^']*'|\$\((?:[^()]|\([^()]*\))*\)|[^\s])+/g;
  return [...text.matchAll(word)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
}
