import { countOperands } from './operands.ts';
import { type CliCommand, type CliOption, type CliReference, isFlag, optionsByName } from './reference.ts';
import type { ShellWord, SimpleCommand, Span } from './shell.ts';
import { isOmission } from './unknown-sign.ts';

/** One use of an option: `-d`, `-it` is two uses, `--name web` is one with a value. */
export interface OptionUse extends Span {
  /** What was written, dashes included: `-d`, `--name`; a letter inside a cluster is written alone (`-t` of `-it`). */
  written: string;
  /** Where the name stands: the letter alone after the first of a cluster. */
  name: Span;
  /** Undefined when the command has no such option. */
  option: CliOption | undefined;
  /** What a reader takes for it one that is none: without its dashes, or behind a command of which it is not. */
  meant?: { option: CliOption; command: CliCommand } | undefined;
  /** The command that takes the option: a global one belongs to a shorter path. */
  command: CliCommand;
  /** Undefined when the option takes none, or when none follows. */
  value: (Span & { text: string }) | undefined;
  /** How the value is joined: a space, an equals sign, or nothing (`-p80:80`). */
  joint: ' ' | '=' | '' | undefined;
}

/**
 * command line = path (`docker container run`), options and operands.
 * Everything after `--`, or after the first operand when the command wants its options first, is an operand.
 */
export interface CommandLine extends Span {
  /** The deepest command that the words name. */
  command: CliCommand;
  /** The words that name it, joined by a space: `docker run`. */
  spelling: string;
  path: ShellWord[];
  options: OptionUse[];
  operands: ShellWord[];
  /** `--`: what follows is operands. */
  terminator: ShellWord | undefined;
  /** The word that stands where a sub-command was expected. */
  unknown: ShellWord | undefined;
  /** The words that stand before the program: `sudo -E`, `xargs`. */
  runner: readonly ShellWord[];
  /** Another program adds operands that nobody sees, or a writer left them out. */
  isFed: boolean;
  /** The program is written as one word with its command: `docker-compose`. */
  joined: string | undefined;
}

/** `--help` and its short form are accepted by every command, and listed by none. */
const help: CliOption = { long: 'help', short: 'h', type: 'bool', default: null, deprecated: false };

const isOptionWord = ({ value }: ShellWord) => value.length > 1 && value.startsWith('-');

/** The words without the program that only raises rights: `sudo docker ps` is `docker ps`. */
export function withoutSudo(words: readonly ShellWord[]): readonly ShellWord[] {
  return words[0]?.value === 'sudo' ? words.slice(1) : words;
}

/** Programs that run the one that follows them: letters of their options that take the next word, words before it. */
const runners: Readonly<Record<string, { letters: string; operands?: number }>> = {
  sudo: { letters: 'CDghpRrTtUu' },
  doas: { letters: 'Cu' },
  env: { letters: 'CSu' },
  xargs: { letters: 'aEILnPs' },
  time: { letters: 'fo' },
  timeout: { letters: 'ks', operands: 1 },
  watch: { letters: 'n' },
  nice: { letters: 'n' },
  exec: { letters: 'a' },
  nohup: { letters: '' },
  winpty: { letters: '' },
  command: { letters: '' },
};

/** Where the program of a command begins: after those that only run it. */
export function skipRunners(words: readonly ShellWord[], isProgram: (name: string) => boolean): number {
  let index = 0;
  while (index < words.length) {
    const name = words[index]?.value ?? '';
    // `$SUDO docker`: what a script makes of it, or nothing.
    if (index === 0 && /^\$\{?\w+\}?$/.test(name) && isProgram(words[1]?.value ?? '')) return 1;
    const runner = Object.hasOwn(runners, name) ? runners[name] : undefined;
    if (!runner || isProgram(name)) return index;
    let next = index + 1;
    let operands = runner.operands ?? 0;
    for (; next < words.length; next++) {
      const { value } = words[next] ?? { value: '' };
      if (isProgram(value)) break;
      const letter = /^-[A-Za-z]+$/.test(value) ? (value.at(-1) ?? '') : '';
      if (letter !== '' && runner.letters.includes(letter)) next++;
      else if (/^-|^[A-Za-z_]\w*=/.test(value)) continue;
      else if (operands-- <= 0) break;
    }
    index = next;
  }
  return 0;
}

/** Whether a program runs the one that follows it. */
export const isRunner = (name: string): boolean => Object.hasOwn(runners, name);

/** `docker.exe` is `docker` on another system, and `/usr/bin/docker` where it is. */
const bareName = (name: string): string => name.replace(/^\/(?:[\w.-]+\/)+/, '').replace(/\.exe$/i, '');

/**
 * Reads the words of a command as the program would.
 *
 * @returns undefined when the first word is not a program of the reference
 */
export function parseCommand(command: SimpleCommand, reference: CliReference): CommandLine | undefined {
  const { parsed } = reference;
  if (parsed?.has(command)) return parsed.get(command) as CommandLine | undefined;
  const line = readCommand(command, reference);
  parsed?.set(command, line);
  return line;
}

function readCommand({ words: all, end }: SimpleCommand, reference: CliReference): CommandLine | undefined {
  const skipped = skipRunners(all, (name) => findProgram(name, reference) !== undefined);
  const words = all.slice(skipped);
  const runner = all.slice(0, skipped);
  const [program] = words;
  const known = program && findProgram(program.value, reference);
  const root = known && findAt(known, reference);
  if (!root) return undefined;
  const line: CommandLine = {
    start: program.start,
    end: Math.max(end, program.end),
    command: root,
    spelling: known,
    path: [program],
    options: [],
    operands: [],
    terminator: undefined,
    unknown: undefined,
    runner,
    isFed: runner.some(({ value }) => value === 'xargs'),
    joined: known === bareName(program.value) ? undefined : bareName(program.value),
  };
  const holders: CliCommand[] = [];
  let onlyOperands = false;
  for (let index = 1; index < words.length; index++) {
    const word = words[index];
    if (!word) break;
    if (isOmission(word.value) || (!onlyOperands && holdsOptions(word))) {
      line.isFed = true;
    } else if (onlyOperands) {
      line.operands.push(word);
    } else if (word.value === '--') {
      line.terminator = word;
      onlyOperands = true;
    } else if (isOptionWord(word)) {
      const uses = readOptionWord(word, words[index + 1], line.command, holders);
      line.options.push(...uses);
      if (uses.some(({ joint }) => joint === ' ')) index++;
    } else if (line.operands.length === 0 && !line.unknown && takesSubcommand(line.command)) {
      const deeper = findAt(`${line.spelling} ${word.value}`, reference);
      if (deeper) {
        holders.push(line.command);
        line.command = deeper;
        line.spelling += ` ${word.value}`;
        line.path.push(word);
      } else if (takesOperands(line.command)) {
        line.operands.push(word);
        onlyOperands = line.command.options_first === true;
      } else {
        line.unknown = word;
      }
    } else {
      line.operands.push(word);
      onlyOperands = line.command.options_first === true;
    }
  }
  dropVariables(line);
  return line;
}

/** Of more operands than the command takes, those that only the shell knows are something else: options, or nothing. */
function dropVariables(line: CommandLine): void {
  const { max } = countOperands([line.command.usage_args, ...line.command.usage_alternatives]);
  const isVariable = ({ text }: ShellWord): boolean => /^\$\{?\w+\}?$/.test(text);
  while (line.operands.length > max && line.operands.some(isVariable)) {
    line.operands.splice(line.operands.findIndex(isVariable), 1);
    line.isFed = true;
  }
}

/** An unquoted variable that its name says to be some options. */
export const holdsOptions = ({ text }: ShellWord): boolean => /^\$\{?\w*(?:OPT|ARG|FLAG|PARAM)[A-Z]*S?(?:_\w+)?\}?$/i.test(text);

/** The spelling of a program of the reference, as its index has it: `docker-compose` is `docker compose`. */
function findProgram(written: string, reference: CliReference): string | undefined {
  const name = bareName(written);
  if (!name.includes(' ') && findAt(name, reference)) return name;
  const [program, command, ...rest] = name.split('-');
  const joined = `${program} ${command}`;
  const found = command !== undefined && rest.length === 0 && /^\w/.test(command) ? findAt(joined, reference) : undefined;
  return found && takesSubcommand(found) ? joined : undefined;
}

const findAt = (spelling: string, { index, commands }: CliReference): CliCommand | undefined =>
  Object.hasOwn(index, spelling) ? commands.get(index[spelling] ?? '') : undefined;

/** Whether the next word may name a sub-command. */
export const takesSubcommand = ({ subcommands }: CliCommand): boolean => subcommands.length > 0;

/** Whether a command is only a group of others: one of them must follow. */
export const needsSubcommand = (command: CliCommand): boolean =>
  takesSubcommand(command) && !(command.runnable ?? !/^[<{(]?(?:SUB)?COMMAND\b/i.test(command.usage_args ?? ''));

/** Whether a word that names no sub-command is an operand of the group itself. */
const takesOperands = (command: CliCommand): boolean => !needsSubcommand(command) && countOperands([command.usage_args]).max > 0;

function readOptionWord(word: ShellWord, next: ShellWord | undefined, command: CliCommand, holders: readonly CliCommand[]): OptionUse[] {
  const isLong = word.value.startsWith('--') || isSingleDashName(word, command) || lacksDash(word, command);
  return isLong ? [readLong(word, next, command, holders)] : readCluster(word, next, command, holders);
}

const nameOf = ({ value }: ShellWord): string => value.split('=')[0] ?? '';

/** `-name` of a program whose long names have one dash: a known one, or a word of which no letter is known. */
function isSingleDashName(word: ShellWord, command: CliCommand): boolean {
  const isSingle = ({ dashes, long, short }: CliOption) => dashes === 'single' && long !== short;
  const known = optionsByName(command).get(nameOf(word));
  if (known && isSingle(known) && known.short !== word.value.slice(1)) return true;
  return word.value.length > 2 && !optionsByName(command).has(`-${word.value[1]}`) && command.options.some(isSingle);
}

/** `-name`, which begins with no letter of a cluster: a dash is missing. */
const lacksDash = (word: ShellWord, command: CliCommand): boolean =>
  !find(command, word.value.slice(0, 2)) && find(command, `-${nameOf(word)}`) !== undefined;

/** What no option is, with as many dashes as it takes: `--it` is `-it`, `-name` is `--name`. */
export function toMeant(written: string, command: CliCommand): string | undefined {
  if (find(command, `-${written}`)) return `-${written}`;
  const cluster = written.slice(1);
  return /^-\w{1,3}$/.test(cluster) && [...cluster.slice(1)].every((letter) => find(command, `-${letter}`)) ? cluster : undefined;
}

/** The option that stands for what is none of this command: with its dashes, else of one of the commands that hold it. */
function findMeant(written: string, command: CliCommand, holders: readonly CliCommand[]): OptionUse['meant'] {
  const own = find(command, toMeant(written, command) ?? '');
  if (own) return { option: own, command };
  const holder = holders.findLast((one) => optionsByName(one).has(written));
  const option = holder && find(holder, written);
  return option && { option, command: holder };
}

function readLong(word: ShellWord, next: ShellWord | undefined, command: CliCommand, holders: readonly CliCommand[]): OptionUse {
  const written = nameOf(word);
  const option = find(command, written);
  const name = { start: word.start, end: Math.min(word.end, word.start + written.length) };
  const attached = word.value.includes('=');
  return withValue(
    { option, command, written, name, meant: option ? undefined : findMeant(written, command, holders) },
    word,
    attached ? { text: word.value.slice(written.length + 1), joint: '=' } : undefined,
    next,
  );
}

/** `-it` is `-i -t`; what follows the first letter that takes a value is that value. */
function readCluster(word: ShellWord, next: ShellWord | undefined, command: CliCommand, holders: readonly CliCommand[]): OptionUse[] {
  const uses: OptionUse[] = [];
  const letters = [...word.value.slice(1)];
  for (const [index, letter] of letters.entries()) {
    const option = find(command, `-${letter}`);
    const at = word.start + 1 + index;
    const name = { start: index === 0 ? word.start : at, end: Math.min(word.end, at + 1) };
    const rest = letters.slice(index + 1).join('');
    const takesRest = option && (!isFlag(option) || rest.startsWith('=')) && rest !== '';
    const attached = takesRest ? { text: rest.replace(/^=/, ''), joint: rest.startsWith('=') ? ('=' as const) : ('' as const) } : undefined;
    const isLast = index === letters.length - 1 || takesRest;
    const written = `-${letter}`;
    const meant = option || letters.length > 1 ? undefined : findMeant(written, command, holders);
    uses.push(withValue({ option, command, written, name, meant }, word, attached, isLast ? next : undefined));
    if (takesRest) break;
    // After an unknown letter the rest could be anything: one finding says enough.
    if (!option) break;
  }
  return uses;
}

const find = (command: CliCommand, written: string): CliOption | undefined =>
  optionsByName(command).get(written) ?? (written === '--help' || written === '-h' ? help : undefined);

function withValue(
  { option, command, written, name, meant }: Pick<OptionUse, 'option' | 'command' | 'written' | 'name' | 'meant'>,
  word: ShellWord,
  attached: { text: string; joint: '=' | '' } | undefined,
  next: ShellWord | undefined,
): OptionUse {
  const { start } = name;
  if (attached) {
    const { text, joint } = attached;
    const value = { start: name.end + joint.length, end: word.end, text };
    return { start, end: word.end, written, name, option, meant, command, value, joint };
  }
  // What follows one that is only written wrongly is its value all the same.
  const taking = option ?? meant?.option;
  if (taking && !isFlag(taking) && !taking.optional_value && next) {
    const value = { start: next.start, end: next.end, text: next.value };
    return { start, end: next.end, written, name, option, meant, command, value, joint: ' ' };
  }
  return { start, end: name.end, written, name, option, meant, command, value: undefined, joint: undefined };
}
