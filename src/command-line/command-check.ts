import { findNearest } from '../text/nearest.ts';
import { toCovered } from './covered.ts';
import { countOperands } from './operands.ts';
import { type CommandLine, needsSubcommand, type OptionUse, parseCommand, toMeant } from './parse.ts';
import { isUnknown } from './paste.ts';
import { type CliCommand, type CliReference, isFlag, optionsByName } from './reference.ts';
import { readShell, type ShellScript, type ShellWord, type Span } from './shell.ts';
import type { Severity, Subject, SubjectFinding } from './subject.ts';
import { isOfType } from './value-types.ts';

/** Something that the program would refuse, or that would not do what it seems to; offsets are those of the text. */
export type Finding = Span &
  (
    | { kind: 'syntax'; message: string }
    | { kind: 'typography'; character: string; nearest: string }
    | { kind: 'unquoted-directory'; nearest: string }
    | { kind: 'forbidden'; why: string; instead: string | undefined; isObsolete?: boolean }
    | { kind: 'unknown-command'; name: string; parent: string; nearest: string | undefined; removed: boolean }
    | { kind: 'missing-command'; parent: string }
    | { kind: 'unknown-option'; name: string; spelling: string; nearest: string | undefined; elsewhere: string[] }
    | { kind: 'misplaced-option'; name: string; spelling: string; parent: string }
    | { kind: 'option-after-operand'; name: string; spelling: string; operand: string }
    | { kind: 'detached-dash'; nearest: string }
    | { kind: 'missing-value'; name: string; spelling: string }
    | { kind: 'flag-value'; name: string; value: string; spelling: string; isOperand?: boolean }
    | { kind: 'value-type'; name: string; value: string; type: string }
    | { kind: 'operand-format'; value: string; expects: string; later?: boolean | undefined }
    | { kind: 'value-format'; name: string; value: string; expects: string; later?: boolean | undefined }
    | { kind: 'operand-count'; spelling: string; usage: string; count: number; min: number; max: number }
    | { kind: 'deprecated-option'; name: string; use: string | undefined }
    | { kind: 'joined-command'; name: string; nearest: string }
    | ({ kind: 'told' } & SubjectFinding)
  );

/** What becomes of a command that has this in it. */
export function toSeverity(finding: Finding): Severity {
  switch (finding.kind) {
    case 'told':
      return finding.severity;
    case 'deprecated-option':
    case 'joined-command':
      return 'obsolete';
    case 'value-format':
    case 'operand-format':
      return finding.later ? 'advice' : 'refused';
    case 'flag-value':
      return finding.isOperand ? 'advice' : 'refused';
    case 'unknown-command':
      return finding.removed ? 'obsolete' : 'refused';
    case 'forbidden':
      return finding.isObsolete ? 'obsolete' : 'advice';
    case 'unquoted-directory':
    case 'option-after-operand':
    // Its program shows its help, as one that was asked for it.
    case 'missing-command':
      return 'advice';
    default:
      return 'refused';
  }
}

/** What a value must look like, and how to say so. */
export interface ValueFormat {
  pattern: RegExp;
  expects: string;
  /** The program takes any value: only what it asks refuses it. */
  later?: boolean | undefined;
}

/** What the subject refuses although the program may accept it. */
export interface Forbidden {
  pattern: RegExp;
  why: string;
  instead: string | undefined;
}

export interface CheckOptions {
  reference: CliReference;
  /** Form of the value of an option: the reference knows types, not forms. */
  formatOf?: (path: string, long: string) => ValueFormat | undefined;
  /** Form of an operand, by its place from 0. */
  operandFormatOf?: (path: string, index: number) => ValueFormat | undefined;
  forbidden?: readonly Forbidden[];
  /** A mention in a sentence: a command may be named without its operands. */
  isMention?: boolean;
  /** What only the subject knows of its commands. */
  subject?: Subject | undefined;
}

/** What a keyboard types instead of each sign that a word processor puts in. */
export const typographic: Readonly<Record<string, string>> = {
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '--',
  '—': '--',
  '−': '-',
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u200b': '',
};

const typographicSign = new RegExp(`[${Object.keys(typographic).join('')}]`, 'g');

/**
 * Checks every command of a script against the reference.
 *
 * @param text as it would be typed, values in place
 * @returns what is wrong, in the order of the text; empty when the program would accept every command
 */
export function checkScript(text: string, options: CheckOptions): Finding[] {
  const script = readShell(text);
  const findings = [
    ...checkTypography(text, script, options.reference),
    ...script.errors.map(
      ({ message, position }): Finding => ({
        kind: 'syntax',
        message,
        start: Math.min(position, Math.max(0, text.length - 1)),
        end: Math.min(position + 1, text.length),
      }),
    ),
    ...checkForbidden(text, options.forbidden ?? []),
  ];
  // After a syntax or typography error other checks give false positives: stop here.
  if (findings.some(({ kind }) => kind === 'typography' || kind === 'syntax')) return findings;
  const lines = script.commands.flatMap((command) => parseCommand(command, options.reference) ?? []);
  const names = options.isMention ? [] : lines.flatMap(checkName);
  const isSame = (one: Span, other: Span) => one.start < other.end && other.start < one.end;
  return [
    // What the subject says of an old name is better than what the reference can say.
    ...findings.map((one): Finding => {
      const name = one.kind === 'forbidden' && names.find((other) => isSame(one, other));
      // The name alone is obsolete, whatever is looked for after it.
      return name ? { ...one, start: name.start, end: name.end, isObsolete: true } : one;
    }),
    ...names.filter((name) => !findings.some((one) => isSame(one, name))),
    ...checkDirectories(script),
    ...lines.flatMap((line) => checkLine(line, options)),
  ].toSorted((a, b) => a.start - b.start);
}

/** A long dash stands for two before a word, and for one before a letter or two that are no name: `–d`, `–it`. */
function toTyped(text: string, at: number, character: string, lines: readonly CommandLine[]): string {
  const [letters] = /^[A-Za-z]{1,2}(?![\w-])/.exec(text.slice(at + 1, at + 4)) ?? [];
  const isLong = lines.some(({ command }) => findOption(command, `--${letters}`));
  return character === '–' && letters && !isLong ? '-' : (typographic[character] ?? '');
}

/** A dash between words and a curved quote around one are not what the program reads. Inside quotes they are text. */
function checkTypography(text: string, { commands, constructs, bodies }: ShellScript, reference: CliReference): Finding[] {
  if (text.search(typographicSign) === -1) return [];
  const lines = commands.flatMap((command) => parseCommand(command, reference) ?? []);
  const quoted = commands.flatMap(({ words }) => words.flatMap((word) => word.quoted));
  const comments = constructs.filter(({ kind }) => kind === 'comment').flatMap(({ spans }) => spans);
  const isText = toCovered([...quoted, ...comments, ...bodies]);
  return [...text.matchAll(typographicSign)]
    .filter(({ index }) => !isText(index))
    .map(({ 0: character, index }) => ({
      kind: 'typography',
      character,
      nearest: toTyped(text, index, character, lines),
      start: index,
      end: index + character.length,
    }));
}

const checkForbidden = (text: string, forbidden: readonly Forbidden[]): Finding[] =>
  forbidden.flatMap(({ pattern, why, instead }) => {
    if (text.search(pattern) === -1) return [];
    return [...text.matchAll(toGlobal(pattern))].map(
      (match): Finding => ({
        kind: 'forbidden',
        why,
        instead,
        start: match.index,
        end: match.index + match[0].length,
      }),
    );
  });

/** The same expression, to find every match. */
export const toGlobal = (pattern: RegExp): RegExp => new RegExp(pattern, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`);

/** `docker-compose` is the name that `docker compose` had: the same command. */
const checkName = ({ joined, spelling, path, command }: CommandLine): Finding[] => {
  const [first] = path;
  if (joined === undefined || !first) return [];
  return [
    {
      kind: 'joined-command',
      name: joined,
      nearest: spelling.split(' ').length > 1 ? command.path.split(' ').slice(0, 2).join(' ') : spelling,
      start: first.start,
      end: first.end,
    },
  ];
};

/** `$(pwd)` outside quotes breaks as soon as the folder's name holds a space. */
const checkDirectories = ({ commands }: ShellScript): Finding[] =>
  commands
    .flatMap(({ words }) => words)
    .filter(({ text, splits }) => splits && /\$\(pwd\)|\$\{?PWD\b/.test(text))
    .map(({ text, start, end }) => ({
      kind: 'unquoted-directory',
      nearest: `"${text.replaceAll('"', '').replace(/\$\(pwd\)|\$\{?PWD\}?/g, '${PWD}')}"`,
      start,
      end,
    }));

function checkLine(line: CommandLine, options: CheckOptions): Finding[] {
  const { command, spelling, unknown, operands, start, end } = line;
  const { reference, isMention = false } = options;
  if (unknown) {
    // A group tells its help when it is asked for, whatever follows.
    if (unknown.value === 'help' || options.subject?.plugins?.[`${spelling} ${unknown.value}`]) return [];
    return [checkUnknownCommand(line, unknown, reference)];
  }
  const asksForHelp = line.options.some(({ option }) => option?.long === 'help' || option?.long === 'version');
  if (needsSubcommand(command)) {
    const isComplete = isMention || asksForHelp;
    return [...(isComplete ? [] : [{ kind: 'missing-command', parent: spelling, start, end } as const]), ...checkOptions(line, options)];
  }
  const told = (options.subject?.check?.(line) ?? []).map((one): Finding => ({ kind: 'told', ...one }));
  // What follows an operand that should not be there is in its place.
  const order = told.some((one) => one.start === operands[0]?.start) ? [] : checkOrder(line);
  const findings = [...checkOptions(line, options), ...checkFlagValues(line), ...order, ...checkDashes(line)];
  if (isMention && operands.length === 0) return findings.filter(({ kind }) => kind !== 'missing-value');
  // A wrong option takes its value for an operand, or the other way round.
  if (asksForHelp) return findings;
  if (findings.some((finding) => toSeverity(finding) === 'refused')) return withoutEchoes([...told, ...findings]);
  const miscounted = checkOperandCount(line);
  return withoutEchoes([...told, ...findings, ...(miscounted.length > 0 ? miscounted : checkOperandFormats(line, options))]);
}

const isDanger = (finding: Finding): boolean => finding.kind === 'told' && finding.about === 'danger';

/** Of two faults of the same words one says enough; a danger is none. */
const withoutEchoes = (findings: readonly Finding[]): Finding[] =>
  findings.filter(
    (finding, index) =>
      isDanger(finding) ||
      findings.findIndex((other) => !isDanger(other) && other.start === finding.start && other.end === finding.end) === index,
  );

const checkOperandFormats = ({ command, operands }: CommandLine, { operandFormatOf }: CheckOptions): Finding[] =>
  operands.flatMap(({ value, splits, start, end }, index): Finding[] => {
    const format = splits || isUnknown(value) ? undefined : operandFormatOf?.(command.path, index);
    return format && !format.pattern.test(value)
      ? [{ kind: 'operand-format', value, expects: format.expects, later: format.later, start, end }]
      : [];
  });

function checkUnknownCommand(
  { command, spelling }: CommandLine,
  unknown: ShellWord,
  { commands, index, removedCommands }: CliReference,
): Finding {
  const siblings = Object.keys(index)
    .filter((known) => known.startsWith(`${spelling} `) && !known.slice(spelling.length + 1).includes(' '))
    .map((known) => known.slice(spelling.length + 1));
  // `docker up`: what a single group has, under this very name.
  const [held, ...others] = siblings.filter((group) => commands.has(`${spelling} ${group} ${unknown.value}`));
  return {
    kind: 'unknown-command',
    name: unknown.text,
    parent: spelling,
    nearest:
      held && others.length === 0
        ? `${held} ${unknown.value}`
        : findNearest(unknown.value, siblings.length > 0 ? siblings : command.subcommands),
    removed: removedCommands.has(`${spelling} ${unknown.value}`) || commands.get(`${spelling} ${unknown.value}`)?.deprecated === true,
    start: unknown.start,
    end: unknown.end,
  };
}

const checkOptions = (line: CommandLine, options: CheckOptions): Finding[] =>
  line.options.flatMap((use) => checkOption(use, line, options));

function checkOption(use: OptionUse, line: CommandLine, { reference, formatOf }: CheckOptions): Finding[] {
  const { option, command, written, value, joint, start, end } = use;
  const { spelling } = line;
  const at = { name: written, start, end };
  if (!option) return [checkUnknownOption(use, line, reference)];
  if (option.deprecated || option.no_effect) {
    const use = option.replaced_by ?? option.superseded_by;
    return [{ kind: 'deprecated-option', ...at, use }];
  }
  if (isFlag(option)) {
    const isBoolean = value === undefined || ['true', 'false', '1', '0', 't', 'f'].includes(value.text.toLowerCase());
    return isBoolean ? [] : [{ kind: 'flag-value', ...at, value: value.text, spelling }];
  }
  if (!value) return option.optional_value ? [] : [{ kind: 'missing-value', ...at, spelling }];
  if (isUnknown(value.text)) return [];
  if (joint === ' ' && value.text.length > 1 && findOption(command, value.text)) return [{ kind: 'missing-value', ...at, spelling }];
  if (!isOfType(value.text, option.type)) return [{ kind: 'value-type', ...at, value: value.text, type: option.type }];
  const format = formatOf?.(command.path, option.long);
  return format && !format.pattern.test(value.text)
    ? [{ kind: 'value-format', ...at, value: value.text, expects: format.expects, later: format.later }]
    : [];
}

const spellingsOf = (command: CliCommand): string[] => [...optionsByName(command).keys()];

const toShortestSpelling = ({ path, aliases }: CliCommand): string => [path, ...aliases].toSorted((a, b) => a.length - b.length)[0] ?? path;

const findOption = (command: CliCommand, written: string): boolean => optionsByName(command).has(written);

function checkUnknownOption({ written, name, end, command, meant }: OptionUse, line: CommandLine, { commands }: CliReference): Finding {
  // Before its last words a command is another one, of which an option may be.
  const isBefore = command !== line.command;
  const spelling = isBefore ? command.path : line.spelling;
  const at = { name: written, spelling, start: name.start, end: meant ? name.end : Math.max(end, name.end) };
  if (isBefore && findOption(line.command, written)) return { kind: 'misplaced-option', ...at, parent: line.spelling };
  const ancestors = command.path.split(' ').map((_, index, words) => words.slice(0, index).join(' '));
  const parent = ancestors.find((path) => {
    const ancestor = commands.get(path);
    return ancestor && findOption(ancestor, written);
  });
  if (parent) return { kind: 'misplaced-option', ...at, parent };
  const group = command.path.split(' ').slice(0, -1).join(' ');
  return {
    kind: 'unknown-option',
    ...at,
    nearest: toMeant(written, command) ?? (written.length > 2 ? findNearest(written, spellingsOf(command)) : undefined),
    elsewhere: [...commands.values()]
      .filter((other) => other.path.startsWith(`${group} `) && findOption(other, written))
      .map(toShortestSpelling)
      .slice(0, 4),
  };
}

/** `--pause false`: a flag takes no value, what follows it is an operand. */
const checkFlagValues = ({ options, operands, spelling }: CommandLine): Finding[] =>
  options.flatMap((use): Finding[] => {
    // Of a long command few options go on to the search.
    if (!(use.option && isFlag(use.option) && use.value === undefined)) return [];
    const next = operands.find(({ start }) => start > use.end);
    const isNext = next && !options.some(({ start }) => start > use.end && start < next.start);
    if (!(isNext && /^(?:true|false)$/i.test(next.value))) return [];
    return [{ kind: 'flag-value', name: use.written, value: next.text, spelling, isOperand: true, start: next.start, end: next.end }];
  });

/** `docker run nginx -d`: what follows the image is handed to the container. */
function checkOrder({ command, spelling, operands }: CommandLine): Finding[] {
  const [first, second] = operands;
  if (!(command.options_first && first && second?.value.startsWith('-'))) return [];
  const name = second.value.startsWith('--') ? (second.value.split('=')[0] ?? '') : second.value;
  const letters = [...name.slice(1)];
  const isKnown =
    findOption(command, name) ||
    (!name.startsWith('--') && letters.length <= 3 && letters.every((letter) => findOption(command, `-${letter}`)));
  if (!isKnown) return [];
  return [{ kind: 'option-after-operand', name: second.text, spelling, operand: first.text, start: second.start, end: second.end }];
}

/** `- a`: a space too many. */
const checkDashes = ({ command, operands, terminator }: CommandLine): Finding[] => {
  const words = [...(terminator ? [terminator] : []), ...operands].toSorted((one, other) => one.start - other.start);
  return words.flatMap((word, index): Finding[] => {
    const next = words[index + 1];
    if (!(next && (word.value === '-' || word.value === '--'))) return [];
    const letters = word.value === '-' ? [...next.value].map((letter) => `-${letter}`) : [`--${next.value}`];
    if (!letters.every((written) => findOption(command, written))) return [];
    return [{ kind: 'detached-dash', nearest: `${word.value}${next.value}`, start: word.start, end: next.end }];
  });
};

function checkOperandCount({ command, spelling, operands, isFed, start, end }: CommandLine): Finding[] {
  const { min, max } = countOperands([command.usage_args, ...command.usage_alternatives]);
  const count = operands.length;
  // The shell may make any number of words of an expansion.
  const isSure = !isFed && operands.every(({ splits }) => !splits);
  if (isFed && count <= max) return [];
  if (!isSure && count < min && operands.length > 0) return [];
  if (count >= min && (count <= max || !isSure)) return [];
  const extra = operands[max];
  const at = extra ? { start: extra.start, end: operands.at(-1)?.end ?? extra.end } : { start, end };
  return [{ kind: 'operand-count', spelling, usage: command.usage_args ?? '', count, min, max, ...at }];
}
