import { type OptionUse, parseCommand } from './parse.ts';
import { type CliReference, isFlag, toLongName } from './reference.ts';
import { readShell, type Span } from './shell.ts';

/** A stretch of a command and what stands there in another form of it. */
export interface Edit extends Span {
  text: string;
}

/** The text with its edits made; they must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: replacement } of edits.toSorted((a, b) => a.start - b.start)) {
    pieces.push(text.slice(at, start), replacement);
    at = end;
  }
  return [...pieces, text.slice(at)].join('');
}

const optionsOf = (text: string, reference: CliReference): OptionUse[] =>
  readShell(text).commands.flatMap((command) => parseCommand(command, reference)?.options ?? []);

/** `"-it"`: the quotes around a name would stay behind. */
const isInQuotes = (text: string, { start, end }: Span): boolean => /["']/.test(text.slice(Math.max(0, start - 1), end + 1));

/** Every letter spelled out: `-it` → `--interactive --tty`, `-p80:80` → `--publish 80:80`. */
export function toLongOptions(text: string, reference: CliReference): Edit[] {
  return optionsOf(text, reference).flatMap(({ option, written, name, joint }): Edit[] => {
    const long = option && toLongName(option);
    if (long === undefined || written === long) return [];
    // After the first of a cluster only the letter is there: it becomes a word of its own.
    const isFirst = text[name.start] === '-';
    // Quotes inside a name shift its letters: it stays as written.
    if (text.slice(name.start, name.end) !== (isFirst ? written : written.slice(1)) || isInQuotes(text, name)) return [];
    return [{ ...name, text: `${isFirst ? '' : ' '}${long}${joint === '' ? (option?.optional_value ? '=' : ' ') : ''}` }];
  });
}

/** Every name that has a letter shortened: `--detach` → `-d`, `--publish=80:80` → `-p 80:80`. */
export function toShortOptions(text: string, reference: CliReference): Edit[] {
  return optionsOf(text, reference).flatMap(({ option, written, name, joint }): Edit[] => {
    if (!option?.short || option.long === 'help' || written !== toLongName(option)) return [];
    if (text.slice(name.start, name.end) !== written || isInQuotes(text, name)) return [];
    // A flag keeps its sign: `--detach=false` is `-d=false`.
    const joined = joint === '=' && !isFlag(option);
    // A value that may be left out is never a word of its own.
    return [
      { start: name.start, end: name.end + (joined ? 1 : 0), text: `-${option.short}${joined && !option.optional_value ? ' ' : ''}` },
    ];
  });
}
