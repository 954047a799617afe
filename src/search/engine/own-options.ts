/**
 * Commands that run another: the words of the name after the program's, and the options of each that take no value, separated by spaces.
 * What follows the first word that is no option is the command that is run.
 */
export type Runners = Readonly<Record<string, string>>;

/** What follows is another command. */
const nextCommand = / (?:\|{1,2}|&&|;) /;

/**
 * The part of a command line whose options are those of its command: `docker exec db` of `docker exec db mysqldump -u root`.
 * Options that follow the container at once were meant for the command: what is there to run would be named first.
 *
 * @param saysNothing whether a word is one of a sentence: nothing is run there
 */
export function toOwnPart(text: string, program: string, runners: Runners, saysNothing: (word: string) => boolean): string {
  const [line = ''] = text.split(nextCommand, 1);
  const words = line.split(' ');
  if (words[0] !== program) return text;
  const [at, flags] = findRunner(words, runners) ?? [];
  if (at === undefined || flags === undefined) return line;
  let hasOperand = false;
  for (let index = at + 1; index < words.length; index++) {
    const word = words[index] ?? '';
    if (word.startsWith('-')) {
      if (takesNext(word, flags)) index = skipQuoted(words, index + 1);
    } else if (saysNothing(word)) return line;
    else if (hasOperand) return words.slice(0, index).join(' ');
    else hasOperand = true;
  }
  return line;
}

/** How many words a name may end after: options with values may stand between its words. */
const mostBefore = 8;

/** Where the name of a command that runs another ends, and its options that take no value. */
function findRunner(words: readonly string[], runners: Runners): [at: number, flags: ReadonlySet<string>] | undefined {
  const names = Object.keys(runners)
    .map((name) => name.split(' '))
    .toSorted((a, b) => b.length - a.length);
  for (let at = 1; at < Math.min(words.length, mostBefore); at++) {
    const before = words.slice(1, at + 1);
    const name = names.find((parts) => parts.at(-1) === words[at] && parts.every((part) => before.includes(part)));
    if (name) return [at, new Set(runners[name.join(' ')]?.split(' '))];
  }
  return undefined;
}

/** Whether the value of an option, or of the last of several letters, is the word after it. */
function takesNext(option: string, flags: ReadonlySet<string>): boolean {
  if (option.includes('=')) return false;
  if (option.startsWith('--')) return !flags.has(option);
  const valued = [...option.slice(1)].findIndex((letter) => !flags.has(`-${letter}`));
  return valued !== -1 && valued === option.length - 2;
}

/** Where a value ends that begins here: its quote may close further on. */
function skipQuoted(words: readonly string[], at: number): number {
  const quote = /^["']/.exec(words[at] ?? '')?.[0];
  if (quote === undefined) return at;
  const end = words.findIndex((word, index) => index >= at && word.endsWith(quote) && word.length > 1);
  return end === -1 ? at : end;
}
