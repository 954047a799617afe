import { type CommandLine, holdsOptions, isRunner, type OptionUse, parseCommand, skipRunners } from './parse.ts';
import { type CliReference, optionsByName, toLongName } from './reference.ts';
import { type ConstructKind, readShell, type ShellConstruct, type ShellWord, type SimpleCommand, type Span } from './shell.ts';
import type { RareText, Subject } from './subject.ts';
import type { PlaceholderUse } from './template.ts';

/** What the content says of an option: one sentence, reused wherever the option is. */
export interface OptionText {
  effect: string;
  /** Form of its value; absent when it takes none. */
  value?: string | undefined;
}

/** What the content says of a program that the reference does not describe. */
export interface ToolText {
  effect: string;
  /** One sentence an operand; the last one is for all those that follow. */
  operands: readonly string[];
  /** By name as typed, dashes included. */
  options: Readonly<Record<string, OptionText>>;
  /** Its first word may be letters of options without a dash. */
  dashless?: boolean | undefined;
}

/** A construct, told apart by what it is written with: `2>&1` writes no file. */
export type ToldConstruct =
  | Exclude<ConstructKind, 'comment'>
  | 'schedule'
  | 'omission'
  | 'capture'
  | 'filled'
  | 'merge-errors'
  | 'write-errors'
  | 'discard'
  | 'discard-errors';

/** Where the sentences come from; undefined when the content says nothing. */
export interface Texts {
  command(path: string): string | undefined;
  option(path: string, long: string): OptionText | undefined;
  /** One sentence an operand; the last one is for all those that follow. */
  operands(path: string): readonly string[];
  tool(program: string): ToolText | undefined;
  placeholder(name: string): string | undefined;
  construct(kind: ToldConstruct): string | undefined;
  /** What is too rare for a page, where the others say nothing. */
  rare?(path: string): RareText | undefined;
  /** The sentence of an option under the name that it had. */
  renamed?(name: string, effect: string): string;
  /** What little can be said of a program that the content does not know, of a file that is run, and of what either is given. */
  foreign?(name: string, what: 'program' | 'file' | 'word'): string;
}

/** A part of a command and what it does. */
export interface Part {
  /** An argument is for the program that the command starts: its own options are nobody else’s. */
  role: 'command' | 'option' | 'operand' | 'argument' | 'construct';
  /** Where it is written: `$(` and `)` are one part in two stretches. */
  spans: Span[];
  /** As written. */
  term: string;
  /** Long name of an option, without dashes. */
  long?: string | undefined;
  /** The same as typed, where that is longer than what was written: `--detach` of `-d`. */
  longName?: string | undefined;
  /** Canonical path of the command that the part belongs to. */
  path?: string | undefined;
  /** Undefined when the content does not say. */
  effect: string | undefined;
  /** Values to replace in it. */
  placeholders: { name: string; meaning: string | undefined }[];
}

export interface ExplainOptions {
  reference: CliReference;
  texts: Texts;
  /** Where the values of placeholders stand in the text. */
  placeholders?: readonly PlaceholderUse[];
  /** What only the subject can say of a value. */
  subject?: Subject | undefined;
}

/**
 * Every part of a script and what it does, in the order of the text.
 *
 * @param text as it would be typed, values in place
 */
export function explainScript(text: string, { reference, texts, placeholders = [], subject }: ExplainOptions): Part[] {
  const { commands, constructs } = readShell(text);
  const parts = [
    ...commands.flatMap((command) => explainCommand(command, text, { reference, texts, subject })),
    ...constructs.flatMap((construct) => explainConstruct(construct, text, texts)),
  ].toSorted((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a));
  return assignPlaceholders(parts, placeholders, texts);
}

const startOf = ({ spans }: Part): number => spans[0]?.start ?? 0;
const endOf = ({ spans }: Part): number => spans.at(-1)?.end ?? 0;

/** Gives each placeholder to the smallest part around it. */
function assignPlaceholders(parts: Part[], placeholders: readonly PlaceholderUse[], texts: Texts): Part[] {
  for (const { name, start, end } of placeholders) {
    const owner = parts.findLast(({ spans, role }) => role !== 'construct' && spans.some((span) => span.start <= start && end <= span.end));
    if (owner?.placeholders.every((other) => other.name !== name)) owner.placeholders.push({ name, meaning: texts.placeholder(name) });
  }
  return parts;
}

type Context = Pick<ExplainOptions, 'reference' | 'texts' | 'subject'>;

function explainCommand(command: SimpleCommand, text: string, context: Context): Part[] {
  const line = parseCommand(command, context.reference);
  if (line) {
    const before = line.runner.length === 0 ? [] : explainRunner({ ...command, words: [...line.runner] }, text, context.texts);
    return [...before, ...explainLine(line, text, context)];
  }
  return explainSystem(command, text, context.texts);
}

/** `sudo -E xargs`: each of the programs that run the next one. */
function explainRunner(command: SimpleCommand, text: string, texts: Texts): Part[] {
  const [first, ...words] = command.words;
  const next = words.findIndex(({ value }) => isRunner(value));
  if (!first) return [];
  if (next === -1) return explainTool(command, text, texts);
  return [
    ...explainTool({ ...command, words: command.words.slice(0, next + 1) }, text, texts),
    ...explainRunner({ ...command, words: command.words.slice(next + 1) }, text, texts),
  ];
}

/** A command that no reference describes, after what only runs it. */
function explainSystem(command: SimpleCommand, text: string, texts: Texts): Part[] {
  const skipped = skipRunners(command.words, (name) => texts.tool(name) !== undefined && name !== 'sudo' && name !== 'env');
  const [runner, words] = [command.words.slice(0, skipped), command.words.slice(skipped)];
  return [...explainRunner({ ...command, words: runner }, text, texts), ...explainTool({ ...command, words }, text, texts)];
}

const toPart = (role: Part['role'], { start, end }: Span, text: string, effect: string | undefined): Part => ({
  role,
  spans: [{ start, end }],
  term: text.slice(start, end),
  effect,
  placeholders: [],
});

function explainLine(line: CommandLine, text: string, context: Context): Part[] {
  const { path } = line.command;
  const { texts, subject } = context;
  const plugin = line.unknown && subject?.plugins?.[`${line.spelling} ${line.unknown.value}`];
  const words = plugin && line.unknown ? [...line.path, line.unknown] : line.path;
  return [
    {
      ...toPart('command', line.path[0] ?? line, text, plugin || (texts.command(path) ?? texts.rare?.(path)?.effect)),
      spans: joinSpans(words, text),
      term: line.joined === undefined ? words.map((word) => word.text).join(' ') : line.spelling,
      path,
    },
    ...line.options.map((use) => explainOption(use, line, text, context)),
    ...explainArguments(line, text, context),
  ];
}

/** A command that runs another one hands it its words: they are explained as that one's. */
function explainArguments(line: CommandLine, text: string, { texts, subject }: Context): Part[] {
  const { command, operands, end } = line;
  const own = texts.operands(command.path);
  const sentences = own.length > 0 ? own : (texts.rare?.(command.path)?.operands ?? []);
  const [first, inner, ...rest] = operands;
  const told = subject?.tellOperand ? operands.map((word, index) => subject.tellOperand?.(word, index, line)) : [];
  const runsAnother = command.options_first === true && /COMMAND/.test(command.usage_args ?? '');
  if (!(runsAnother && first && inner && !told[1]?.isArgument && texts.tool(inner.value)))
    return explainOperands(operands, sentences, text, command.path, told);
  return [
    ...explainOperands([first], sentences, text, command.path, told),
    ...explainSystem({ words: [inner, ...rest], start: inner.start, end }, text, texts),
  ];
}

/** Words that follow each other are one stretch; an option between them parts it. */
function joinSpans(words: readonly ShellWord[], text: string): Span[] {
  const spans: Span[] = [];
  for (const { start, end } of words) {
    const last = spans.at(-1);
    if (last && /^\s+$/.test(text.slice(last.end, start))) last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}

function explainOption(use: OptionUse, line: CommandLine, text: string, { texts, subject }: Context): Part {
  const { written, start, end } = use;
  const { option, command } = use.option ? use : (use.meant ?? { option: optionsByName(line.command).get(written), command: line.command });
  const effect =
    option &&
    (subject?.tellOption?.({ ...use, option, command }, line) ??
      texts.option(command.path, option.long)?.effect ??
      tellOldName({ ...use, option, command }, texts) ??
      texts.rare?.(command.path)?.options?.[option.long]);
  const part = toPart('option', { start, end }, text, effect);
  const name = text.slice(start, end);
  const longName = option && toLongName(option);
  return {
    ...part,
    term: name.startsWith('-') ? name : `-${name}`,
    long: option?.long ?? written,
    ...(longName !== undefined && longName !== written ? { longName } : {}),
    path: command.path,
  };
}

type Told = ReturnType<NonNullable<Subject['tellOperand']>>;

/** An old name is told as the new one, and said to be old. */
function tellOldName({ option, command }: OptionUse, texts: Texts): string | undefined {
  const name = option?.replaced_by ?? option?.superseded_by;
  const effect = name && texts.option(command.path, name.replace(/^-+/, ''))?.effect;
  return name && effect ? texts.renamed?.(name, effect) : undefined;
}

/** Neighbours that the same sentence explains are one part: `sh -c 'ls /'` after a container. */
function explainOperands(
  operands: readonly ShellWord[],
  sentences: readonly string[],
  text: string,
  path?: string,
  told: readonly Told[] = [],
): Part[] {
  const parts: Part[] = [];
  let last: string | undefined;
  for (const [index, word] of operands.entries()) {
    const sentence = told[index]?.sentence ?? sentences[Math.min(index, sentences.length - 1)];
    const role = told[index]?.isArgument ? 'argument' : 'operand';
    const previous = parts.at(-1);
    const isSame = previous?.role === role && sentence === last && sentence && /^\s+$/.test(text.slice(endOf(previous), word.start));
    if (isSame) {
      previous.spans = [{ start: startOf(previous), end: word.end }];
      previous.term = text.slice(startOf(previous), word.end);
    } else {
      parts.push({ ...toPart(role, word, text, sentence), path });
    }
    last = sentence;
  }
  return parts;
}

/** A program of the system: what it does is the content's to say, as is the little that is used of its options. */
function explainTool({ words }: SimpleCommand, text: string, texts: Texts): Part[] {
  const [program, ...others] = words;
  if (!program) return [];
  const tool = texts.tool(program.value);
  const foreign = toForeign(program, texts);
  const parts = [toPart('command', program, text, tool?.effect ?? foreign?.(/\//.test(program.value) ? 'file' : 'program'))];
  const operands: ShellWord[] = [];
  let isSure = true;
  for (let index = 0; index < others.length; index++) {
    const word = others[index];
    if (!word) break;
    if (index === 0 && tool && isDashless(word, tool)) {
      const { parts: found, takesNext } = explainToolOption(
        { ...word, value: `-${word.value}`, start: word.start - 1 },
        others[1],
        tool,
        text,
      );
      parts.push(...found.map((part) => withoutDash(part, word, text)));
      if (takesNext) index++;
      continue;
    }
    if (!(word.value.startsWith('-') && word.value.length > 1)) {
      if (!holdsOptions(word)) operands.push(word);
      continue;
    }
    const { parts: found, takesNext } = explainToolOption(word, others[index + 1], tool, text);
    const isKnown = found.every(({ effect }) => effect !== undefined);
    // Letters of which one is unknown may be a name.
    parts.push(...(isKnown || !foreign ? found : [toPart('option', word, text, foreign('word'))]));
    // What nobody knows may take the next word for its value.
    if (!isKnown && !word.value.includes('=')) isSure = false;
    if (!isKnown && foreign) continue;
    if (takesNext) index++;
  }
  const sentences = isSure && tool ? tool.operands : foreign ? [foreign('word')] : [];
  return [...parts, ...explainOperands(operands, sentences.length === 0 && foreign ? [foreign('word')] : sentences, text)];
}

/** What can be said of a program by its name alone, where the texts do; nothing of what may be no program. */
function toForeign({ value }: ShellWord, { foreign }: Texts): ((what: 'program' | 'file' | 'word') => string) | undefined {
  return foreign && /^(?:[a-z_][\w.+-]*|(?:[.~]{0,2}\/|[\w.-]+\/)[\w./+-]+|\$\{?\w+\}?(?:\/[\w./+-]+)?|\[{1,2}|\.)$/.test(value)
    ? (what) => foreign(value, what)
    : undefined;
}

/** `czf` of `tar czf`: every letter is an option. */
const isDashless = ({ value }: ShellWord, { dashless, options }: ToolText): boolean =>
  dashless === true && /^[A-Za-z]+$/.test(value) && [...value].every((letter) => Object.hasOwn(options, `-${letter}`));

function withoutDash(part: Part, { start }: ShellWord, text: string): Part {
  const spans = part.spans.map((span) => ({ start: Math.max(start, span.start), end: span.end }));
  return { ...part, spans, term: spans.map((span) => text.slice(span.start, span.end)).join(' ') };
}

/** `-p[password]` is given its value in the same word, or none. */
const takesWord = (option: OptionText | undefined): boolean => option?.value !== undefined && !option.value.startsWith('[');

function explainToolOption(
  word: ShellWord,
  next: ShellWord | undefined,
  tool: ToolText | undefined,
  text: string,
): { parts: Part[]; takesNext: boolean } {
  const known = tool?.options ?? {};
  const whole = word.value.split('=')[0] ?? word.value;
  const of = (name: string) => (Object.hasOwn(known, name) ? known[name] : undefined);
  // `head -20` is `head -n 20`.
  const exact = of(whole) ?? (/^-\d+$/.test(whole) && takesWord(of('-n')) ? { effect: of('-n')?.effect ?? '' } : undefined);
  if (exact || word.value.startsWith('--')) {
    const takesNext = takesWord(exact) && whole === word.value && next !== undefined;
    const end = takesNext ? next.end : word.end;
    return { parts: [toPart('option', { start: word.start, end }, text, exact?.effect)], takesNext };
  }
  const parts: Part[] = [];
  const letters = [...word.value.slice(1)];
  for (const [index, letter] of letters.entries()) {
    const option = of(`-${letter}`);
    const start = index === 0 ? word.start : word.start + 1 + index;
    const isLast = index === letters.length - 1;
    const takesNext = takesWord(option) && isLast && next !== undefined;
    const takesRest = option?.value !== undefined && !isLast;
    const end = takesNext ? next.end : takesRest ? word.end : word.start + 2 + index;
    const part = toPart('option', { start, end }, text, option?.effect);
    parts.push({ ...part, term: part.term.startsWith('-') && index === 0 ? part.term : `-${part.term}` });
    if (takesNext || takesRest) return { parts, takesNext };
  }
  return { parts, takesNext: false };
}

/** A comment explains itself. */
function explainConstruct({ kind, spans }: ShellConstruct, text: string, texts: Texts): Part[] {
  if (kind === 'comment') return [];
  const terms = spans.map(({ start, end }) => text.slice(start, end));
  // The same sign at the end of several lines is told once.
  const term = kind === 'continuation' ? (terms[0] ?? '') : terms.join(' ');
  return [{ role: 'construct', spans, term, effect: texts.construct(toTold(kind, term)), placeholders: [] }];
}

function toTold(kind: Exclude<ConstructKind, 'comment'>, term: string): ToldConstruct {
  if (kind !== 'write' && kind !== 'append') return kind;
  if (/^\d?>>?&\d/.test(term)) return 'merge-errors';
  const isOfErrors = term.startsWith('2');
  if (/(?:\/dev\/null|\bnul)$/i.test(term)) return isOfErrors ? 'discard-errors' : 'discard';
  return isOfErrors ? 'write-errors' : kind;
}
