/** An option as `cli.json` writes it. */
export interface HelpOption {
  long: string | null;
  short: string | null;
  dashes?: 'single';
  /** `bool` takes no value. */
  type: string;
  optional_value?: true;
  default: null;
  deprecated: boolean;
}

/** What the help of one command says. */
export interface HelpText {
  /** What follows the command and its options in the usage; null when there is no usage, or nothing simple in it. */
  usage: string | null;
  /** Whether the usage asks for a command below this one. */
  asksForCommand: boolean;
  commands: { name: string; usage: string | undefined }[];
  /** Other spellings of the command, whole. */
  aliases: string[];
  options: HelpOption[];
  /** Lines that look like options and could not be read. */
  unread: string[];
}

/** Titles below which names of commands stand, in the help of cobra, argparse, systemd and others. */
const commandTitle = /\b(?:sub)?commands?\b.*:?$|^positional arguments:$/i;
/** What stands for « options » in a usage line. */
const anyOptions = /\[(?:<?(?:OPTIONS?|flags?)>?)(?:\.\.\.)?\](?: ?\.\.\.)?|<options>/gi;
const commandWord = /^[[<{(]*(?:(?:sub|systemctl)?command|cmd)\b/i;

/** A name, its value and what parts them: `--name=VALUE`, `--name[=VALUE]`, `-n <value>`, `--name string`. */
const name = /^(?<dashes>--?)(?<negatable>\[no-\])?(?<name>[A-Za-z0-9?@][\w.:+-]*|[?#])(?<rest>.*)/;

const columnGap = /\s{2,}|\t/;

/**
 * Reads the `--help` of a command in the forms of cobra, of GNU programs and of argparse.
 * What begins like an option and is not understood is given back as it is.
 *
 * @param path of the command, whose words the usage repeats
 */
export function readHelpText(text: string, path: string): HelpText {
  const lines = text.replace(/\r/g, '').split('\n');
  const usage = readUsage(lines, path);
  const found: HelpText = { ...usage, commands: [], aliases: readAliases(lines, path), options: [], unread: [] };
  let title = '';
  let indent: number | undefined;
  const column = findColumn(lines);
  let isSetIn = false;
  for (const line of lines) {
    const trimmed = line.trim();
    if (trimmed === '') continue;
    if (/^\S/.test(line) || (/:$/.test(trimmed) && !trimmed.startsWith('-') && line.length - line.trimStart().length <= 2)) {
      if (/^\S/.test(line)) title = trimmed;
      else title = trimmed;
      indent = undefined;
      if (!trimmed.startsWith('-')) continue;
    }
    if (isUsageLine(title) && !trimmed.startsWith('-')) continue;
    const at = line.length - line.trimStart().length;
    if (trimmed.startsWith('-')) {
      // Where options are set in, what begins a line with a dash is the end of a sentence: `tar` names its defaults so.
      if (/^examples?\b/i.test(title) || at >= 12 || (at === 0 && isSetIn)) continue;
      isSetIn ||= at > 0;
      const options = readOptionLine(trimmed, column === undefined ? undefined : column - at);
      // A description that goes on may begin with a dash: it stands further in than the names do.
      if (options.length > 0) found.options.push(...options);
      else if (/^--?\w/.test(trimmed)) found.unread.push(trimmed);
    } else if (commandTitle.test(title) && (indent === undefined || at === indent) && at > 0) {
      const command = readCommandLine(trimmed, title);
      if (!command) continue;
      indent ??= at;
      found.commands.push(...command);
    }
  }
  // Git parts its commands by what they are for: their titles say nothing of commands.
  if (usage.asksForCommand && found.commands.length === 0) found.commands.push(...readUntitledCommands(lines));
  // And it names its own options in the usage alone, as others do with some of theirs.
  const inUsage = readUsageOptions(lines, path);
  const isThere = ({ long, short }: HelpOption) => found.options.some((one) => (long === null ? one.short === short : one.long === long));
  found.options.push(
    ...inUsage.options.filter((one) => !isThere(one) && one.long !== 'help' && !(one.type === 'bool' && /^[h?]$/.test(one.short ?? ''))),
  );
  found.unread.push(...inUsage.unread);
  // Where some commands of a list bear their operands, the others take none.
  if (found.commands.some((command) => command.usage !== undefined)) for (const command of found.commands) command.usage ??= '';
  return { ...found, commands: uniqueBy(found.commands, (one) => one.name), options: uniqueBy(found.options, toKey) };
}

const readUntitledCommands = (lines: readonly string[]): HelpText['commands'] =>
  lines.filter((line) => /^ {2,4}[a-z][\w-]* {2,}\S/.test(line)).flatMap((line) => readCommandLine(line.trim(), '') ?? []);

/** Where descriptions begin: in the column that most lines of options have in common; undefined when they have none. */
function findColumn(lines: readonly string[]): number | undefined {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const column = /^\s*-\S*(?: \S+)*\s{2,}(?=\S)/.exec(line)?.[0].length;
    if (column !== undefined) counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  const [first] = [...counts].toSorted(([, a], [, b]) => b - a);
  return first && first[1] > 2 ? first[0] : undefined;
}

/** What stands in brackets that begin with a dash, brackets inside included: `-C <path>`, `-D [address:]port`. And what is left. */
function takeOptions(usage: string): { options: string[]; left: string } {
  const options: string[] = [];
  let left = usage;
  for (let start = left.indexOf('[-'); start !== -1; start = left.indexOf('[-')) {
    let end = start + 1;
    for (let depth = 1; depth > 0 && end < left.length; end++) depth += left[end] === '[' ? 1 : left[end] === ']' ? -1 : 0;
    options.push(left.slice(start + 1, end - 1));
    left = `${left.slice(0, start)} ${left.slice(end)}`;
  }
  return { options, left };
}

/** `-abC`: letters in their order are as many options. */
const isCluster = (name: string): boolean => {
  const letters = [...name.replace(/^-/, '')];
  const inOrder = letters.toSorted((a, b) => a.toLowerCase().localeCompare(b.toLowerCase()) || (a < b ? -1 : 1));
  return /^-[A-Za-z0-9]{3,}$/.test(name) && letters.every((one, index) => one.toLowerCase() === inOrder[index]?.toLowerCase());
};

/** `[-p | --paginate | -P] [--git-dir=<path>]`: a group in brackets is one option, or several when none is short for another. */
function readUsageOptions(lines: readonly string[], path: string): { options: HelpOption[]; unread: string[] } {
  const start = lines.findIndex((line) => isUsageLine(line) && line.includes(path));
  if (start === -1) return { options: [], unread: [] };
  const length = lines.slice(start + 1).findIndex((line) => !/^\s+\[/.test(line));
  const usage = lines.slice(start, length === -1 ? undefined : start + 1 + length).join(' ');
  const options: HelpOption[] = [];
  const unread: string[] = [];
  for (const group of takeOptions(usage).options.filter((one) => !/^--(?: |$)/.test(one))) {
    const names = group.split(/\|(?=\s*-)/).map((one) => one.trim());
    const [first, second] = names;
    // `-v | --version`: one letter, then its name.
    const lines = names.length === 2 && /^-\w$/.test(first ?? '') && second?.startsWith('--') ? [`${first}, ${second}`] : names;
    for (const line of lines) {
      const written = isCluster(line) ? [...line.slice(1)].map((letter) => `-${letter}`) : [line];
      // `-Olevel`: a letter and its value, glued.
      const read = /^-[A-Z][a-z]{2,}$/.test(line) ? [] : written.flatMap((one) => readOptionLine(one));
      options.push(...read);
      if (read.length === 0 && !group.includes('|')) unread.push(`[${group}]`);
    }
  }
  return { options, unread };
}

const toKey = ({ long, short, dashes }: HelpOption): string => `${dashes ?? ''} ${long ?? ''} ${long === null ? short : ''}`;

const uniqueBy = <Value>(values: readonly Value[], toKey: (value: Value) => string): Value[] =>
  [...new Map(values.toReversed().map((value) => [toKey(value), value])).values()].reverse();

const isUsageLine = (line: string): boolean => /^(?:usage|syntax|synopsis|or):/i.test(line);

/** The usage, its continued lines included, without the words of the command and what stands for its options. */
function readUsage(lines: readonly string[], path: string): Pick<HelpText, 'usage' | 'asksForCommand'> {
  const [program = ''] = path.split(' ');
  const own = new RegExp(
    `^(?:(?:usage|syntax):)?\\s*(?:python3?(?: -m)? )?(?:\\S*/)?${RegExp.escape(path).replaceAll(' ', '\\s+')}(?=\\s|$)`,
    'i',
  );
  const labelled = lines.findIndex(
    (line, index) => own.test(line) && (/^(?:usage|syntax):/i.test(line) || /^usage:\s*$/i.test(lines[index - 1] ?? '')),
  );
  // Without the word the first line says it (systemd); where the word is, the first line is a sentence about the program (kubectl).
  const first = labelled === -1 && !lines.some(isUsageLine) && own.test(lines[0] ?? '') && !/\d\.\d/.test(lines[0] ?? '') ? 0 : labelled;
  const begun = first === -1 ? lines.findIndex((line) => /^usage:\s*\S/i.test(line)) : first;
  if (begun === -1) return { usage: null, asksForCommand: false };
  const continued = lines
    .slice(begun + 1)
    .findIndex((line) => !/^\s{3,}\S/.test(line) || /^\s*(?:--?\w|or:|\w+:$)/i.test(line) || own.test(line));
  const whole = [lines[begun] ?? '', ...lines.slice(begun + 1, continued === -1 ? begun + 1 : begun + 1 + continued)]
    .join(' ')
    .replace(/\s+/g, ' ');
  const words = whole
    .replace(/^(?:usage|syntax):\s*/i, '')
    .replace(first === -1 ? /^\S+(?: -m \S+)?\s*/ : own, '')
    .trim();
  // The usage of another command, which this one is short for: which words are its own is not told.
  const below = path.slice(program.length + 1);
  if (first === -1 && !words.startsWith(below)) return { usage: null, asksForCommand: false };
  // Other usage lines say otherwise: how many words follow is then anyone's guess.
  const isOne = !lines
    .slice(begun + 1)
    .some((line) => own.test(line) && !/help|#/.test(line) && line.trim().startsWith(program) && isNear(lines, begun, line));
  const rest = withoutOptions(first === -1 ? words.slice(below.length) : words);
  const asksForCommand = commandWord.test(rest) || /^\{[\w-]+,[\w,-]+\}/.test(rest);
  return {
    usage: isOne && !optionOrOperand.test(words) && !/(?:^|[\s(|])--?\w/.test(rest) ? (asksForCommand ? 'COMMAND' : rest) : null,
    asksForCommand,
  };
}

/** `[-c cmd | file]`: an operand among options. */
const optionOrOperand = /\[-[^[\]|]*(?:\|\s*-[^[\]|]*)*\|\s*[^[\]|\s-]/;

const isNear = (lines: readonly string[], from: number, line: string): boolean => {
  const at = lines.indexOf(line, from + 1);
  return at !== -1 && lines.slice(from, at).every((between) => between.trim() !== '');
};

/** Leaves the operands: what stands for options is told by the options themselves. */
function withoutOptions(usage: string): string {
  let { left } = takeOptions(usage);
  for (let before = ''; before !== left; ) {
    before = left;
    left = left.replace(anyOptions, ' ').replace(/\s+/g, ' ').trim();
  }
  // `<file>` and `FILE` are one thing; `<a>...` is repeated.
  return left
    .replace(/<(?<word>[\w-]+)>/g, '$<word>')
    .replace(/(?<!\[)\b(?<word>[\w|-]+)\.\.\.(?=\s|$)/g, '$<word> [$<word>...]')
    .replace(/ \[flags\]| \[options\]/gi, '')
    .trim();
}

/** `docker container run, docker run` below « Aliases: ». */
function readAliases(lines: readonly string[], path: string): string[] {
  const at = lines.findIndex((line) => /^aliases:\s*$/i.test(line));
  if (at === -1) return [];
  const words = path.split(' ');
  return (lines[at + 1] ?? '')
    .split(',')
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '')
    .map((alias) => (alias.includes(' ') ? alias : [...words.slice(0, -1), alias].join(' ')))
    .filter((alias) => alias !== path);
}

/**
 * The options of a line, without their description: one and its other names, or several (`-name PATTERN -newer FILE`). None when
 * something in them is not understood.
 *
 * @param column where descriptions begin; one that a single space parts from the names is seen by it
 */
export function readOptionLine(line: string, column = line.length): HelpOption[] {
  const isGlued = /^\S$/.test(line[column] ?? '') && / $/.test(line.slice(0, column));
  const [names = '', described = ''] = (isGlued ? line.slice(0, column).trim() : line.replace(/ {1,4}\.{4,} {1,4}/, ', ')).split(columnGap);
  const parts = (names.split(' : ')[0] ?? '').split(/(?<=,|\|)\s*(?=-)|\s(?=--?[A-Za-z0-9])/).map((part) => part.trim());
  const groups: ReadName[][] = [];
  let isOpen = false;
  for (const part of parts) {
    const one = readName(part.replace(/[,|]$/, '').trim());
    if (!one) return [];
    const last = groups.at(-1);
    const isSpelledOut = last?.length === 1 && last[0]?.name.length === 1 && last[0].value === undefined && one.dashes === '--';
    if (last && (isOpen || isSpelledOut)) last.push(one);
    else groups.push([one]);
    isOpen = /[,|]$/.test(part);
  }
  // `-i   <file>...`: the value stands with the description.
  const lone = groups.length === 1 ? groups[0]?.at(-1) : undefined;
  if (lone && lone.value === undefined && described.startsWith('<')) lone.value = 'string';
  return groups.flatMap((group) => toOptions(group, /\bdeprecated\b/i.test(line)));
}

/** One option: a letter and its long name together, each other name by itself. */
function toOptions(all: readonly ReadName[], deprecated: boolean): HelpOption[] {
  const shared = {
    type: all.find(({ value }) => value !== undefined)?.value ?? 'bool',
    ...(all.some(({ isOptional }) => isOptional) ? { optional_value: true as const } : {}),
    default: null,
    deprecated,
  };
  const isShort = ({ dashes, name }: ReadName) => dashes === '-' && name.length === 1;
  const [first, ...others] = all.filter(isShort);
  const longs = all.filter((one) => !isShort(one));
  const toShort = ({ name: short }: ReadName): HelpOption => ({ long: null, short, ...shared });
  if (longs.length === 0) return all.map(toShort);
  return [
    ...longs.flatMap(({ name: long, dashes, isNegatable }, index): HelpOption[] => [
      { long, short: index === 0 ? (first?.name ?? null) : null, ...(dashes === '-' ? { dashes: 'single' as const } : {}), ...shared },
      ...(isNegatable ? [{ long: `no-${long}`, short: null, ...shared, type: 'bool' }] : []),
    ]),
    ...others.map(toShort),
  ];
}

interface ReadName {
  dashes: string;
  name: string;
  isNegatable: boolean;
  /** Type of its value; undefined when it takes none. */
  value: string | undefined;
  isOptional: boolean;
}

/** What the programs call their values, and the types that the checks know. */
const types: Readonly<Record<string, string>> = {
  int: 'int',
  uint16: 'int',
  list: 'list',
  strings: 'list',
  duration: 'duration',
  bytes: 'bytes',
  float: 'float',
};

function readName(part: string): ReadName | undefined {
  const { dashes = '', negatable, name: written = '', rest = '' } = name.exec(part)?.groups ?? {};
  if (written === '' || written.endsWith('-') || !/^(?:$|[=\s[<(])/.test(rest)) return undefined;
  const shared = { dashes, name: written.replace(/(?::|\.{3})$/, ''), isNegatable: negatable !== undefined };
  // `--all=false:` is how kubectl writes a flag and its default.
  const withDefault = /^=(?<value>.*):$/.exec(rest)?.groups?.value;
  if (withDefault !== undefined)
    return {
      ...shared,
      value: /^(?:true|false)$/.test(withDefault) ? undefined : withDefault === '[]' ? 'list' : 'string',
      isOptional: false,
    };
  const optional = /^(?:\[=?|=?\[=?)(?<value>[^\]]*)\]/.test(rest);
  if (optional) return { ...shared, value: 'string', isOptional: true };
  // `-1 ("one")` is a remark, `--all Take all of them` a description.
  if (/^ [A-Z][a-z]+ \S/.test(rest)) return { ...shared, value: undefined, isOptional: false };
  const value = /^(?:[= ]\s*|(?=<))(?<value>[^\s(=].*)$/.exec(rest)?.groups?.value;
  if (value !== undefined && !(rest === '=...' || isOneValue(value))) return undefined;
  return { ...shared, value: value === undefined ? undefined : (types[value] ?? 'string'), isOptional: false };
}

/** Whether what follows a name is one word, or one in chevrons before its description: two values, or `-0 ... -9`, are not described. */
const isOneValue = (value: string): boolean =>
  (!/\s/.test(value) && /[\w#?*]/.test(value)) || /^<[^>]*>\S*(?: [^<]|$)|^\S+ [A-Z][a-z]+ |^\S+: /.test(value);

/** A line that names a command: `run   Create…`, `list - list packages`, `start UNIT...   Start…`, `{a,b}` of argparse. */
function readCommandLine(line: string, title: string): HelpText['commands'] | undefined {
  const choices = /^\{(?<names>[\w,-]+)\}/.exec(line)?.groups?.names;
  if (/^positional/i.test(title)) return choices === undefined ? undefined : choices.split(',').map((name) => ({ name, usage: undefined }));
  const match = /^(?<name>[a-z][\w-]*)\*?(?<usage>(?: [[A-Z<][^\s]*| \[[^\]]*\])*)(?:\s{2,}|\t|\s+-\s|$)/.exec(line);
  if (!match?.groups?.name) return undefined;
  const usage = match.groups.usage?.trim();
  return [{ name: match.groups.name, usage: usage === '' ? undefined : withoutOptions(usage ?? '') }];
}
