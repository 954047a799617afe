/** What a file says to run: words as they are, written in brackets, or a line that a shell reads. */
export interface Line {
  text: string;
  isInBrackets: boolean;
}

/** What is run, and the words that are handed to a shell that does nothing with them. */
export interface Run {
  words: string[];
  ignored: string[];
}

/** A word as one would type it. Not that of commands: what two scripts share is one more file, which every page would ask for. */
const toTypedWord = (word: string): string =>
  /^[\p{L}\p{N}_./:=@%+-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;

/** Words as one would type them. */
export const toTyped = (words: readonly string[]): string => words.map(toTypedWord).join(' ');

/** The words of a text: blanks part them, but inside quotes. */
export function toWords(text: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  let around = '';
  for (const sign of text) {
    if (around !== '') {
      if (sign === around) around = '';
      else word = (word ?? '') + sign;
    } else if (sign === '"' || sign === "'") {
      around = sign;
      word ??= '';
    } else if (sign.trim() === '') {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + sign;
  }
  return word === undefined ? words : [...words, word];
}

/** Words of a list in brackets; undefined when it is none. */
function readList(text: string): string[] | undefined {
  if (!text.startsWith('[')) return undefined;
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && list.every((word) => typeof word === 'string') ? list : undefined;
  } catch {
    return undefined;
  }
}

/** A line as one pastes it or types it, read as the file would: brackets around words that are strings make it a list. */
function toList({ text, isInBrackets }: Line): { words: string[]; isShell: boolean } {
  const line = text.trim();
  if (line === '') return { words: [], isShell: false };
  const words = readList(line) ?? (isInBrackets ? toWords(line) : undefined);
  return words ? { words, isShell: false } : { words: ['/bin/sh', '-c', line], isShell: true };
}

/** As it is written in the file: `["ls", "-l"]`, or the line itself. */
export function toWritten(line: Line): string {
  const { words, isShell } = toList(line);
  if (words.length === 0) return '';
  return isShell ? line.text.trim() : `[${words.map((word) => JSON.stringify(word)).join(', ')}]`;
}

/** What is read from a file: `["ls", "-l"]` is words, the rest is a line for a shell. */
export function readLine(text: string): Line {
  const words = readList(text.trim());
  return words ? { text: toTyped(words), isInBrackets: true } : { text: text.trim(), isInBrackets: false };
}

/**
 * What is run: a program and its words, by default or typed. What is typed takes the place of the default words, never of the program; a
 * program that is a line for a shell leaves no place for words.
 */
export function toRun(program: Line, byDefault: Line, typed: string): Run {
  const { words, isShell } = toList(program);
  const given = toWords(typed);
  const others = given.length > 0 ? given : toList(byDefault).words;
  return isShell ? { words, ignored: others } : { words: [...words, ...others], ignored: [] };
}
