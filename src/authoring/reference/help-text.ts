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
      if (/^examples?\b/i.test(title) || at >= 12) continue;
      const options = readOptionLine(trimmed);
      // A description that goes on may begin with a dash: it stands further in than the names do.
      if (options.length > 0) found.options.push(...options);
      else if (/^--?[A-Za-z]/.test(trimmed)) found.unread.push(trimmed);
    } else if (commandTitle.test(title) && (indent === undefined || at === indent) && at > 0) {
      const command = readCommandLine(trimmed, title);
      if (!command) continue;
      indent ??= at;
      found.commands.push(...command);
    }
  }
  // Git parts its commands by what they are for: their titles say nothing of commands.
  if (usage.asksForCommand && found.commands.length === 0) found.commands.push(...readUntitledCommands(lines));
  // And it names its own options in the usage alone.
  if (found.options.length === 0) found.options.push(...readUsageOptions(lines, path));
  // Where some commands of a list bear their operands, the others take none.
  if (found.commands.some((command) => command.usage !== undefined)) for (const command of found.commands) command.usage ??= '';
  return { ...found, commands: uniqueBy(found.commands, (one) => one.name), options: uniqueBy(found.options, toKey) };
}

const readUntitledCommands = (lines: readonly string[]): HelpText['commands'] =>
  lines.filter((line) => /^ {2,4}[a-z][\w-]* {2,}\S/.test(line)).flatMap((line) => readCommandLine(line.trim(), '') ?? []);

/** `[-p | --paginate | -P] [--git-dir=<path>]`: a group in brackets is one option, or several when none is short for another. */
function readUsageOptions(lines: readonly string[], path: string): HelpOption[] {
  const start = lines.findIndex((line) => /^usage:/i.test(line) && line.includes(path));
  if (start === -1) return [];
  const length = lines.slice(start + 1).findIndex((line) => !/^\s+\[/.test(line));
  const usage = lines.slice(start, length === -1 ? undefined : start + 1 + length).join(' ');
  return [...usage.matchAll(/\[(?<names>-[^\s[\]|][^[\]|]*(?:\[[^\]]*\])?(?:\|\s*-[^[\]|]*)*)\]/g)].flatMap(({ groups }) => {
    const names = (groups?.names ?? '').split('|').map((one) => one.trim());
    const [first, second] = names;
    // `-v | --version`: one letter, then its name.
    if (names.length === 2 && /^-\w$/.test(first ?? '') && second?.startsWith('--')) return readOptionLine(`${first}, ${second}`);
    return names.flatMap((one) => readOptionLine(one));
  });
}

const toKey = ({ long, short, dashes }: HelpOption): string => `${dashes ?? ''} ${long ?? ''} ${long === null ? short : ''}`;

const uniqueBy = <Value>(values: readonly Value[], toKey: (value: Value) => string): Value[] =>
  [...new Map(values.toReversed().map((value) => [toKey(value), value])).values()].reverse();

const isUsageLine = (line: string): boolean => /^(?:usage|synopsis|or):/i.test(line);

/** The usage, its continued lines included, without the words of the command and what stands for its options. */
function readUsage(lines: readonly string[], path: string): Pick<HelpText, 'usage' | 'asksForCommand'> {
  const [program = ''] = path.split(' ');
  const own = new RegExp(`^(?:usage:)?\\s*(?:python3?(?: -m)? )?(?:\\S*/)?${RegExp.escape(path).replaceAll(' ', '\\s+')}(?=\\s|$)`, 'i');
  const labelled = lines.findIndex(
    (line, index) => own.test(line) && (/^usage:/i.test(line) || /^usage:\s*$/i.test(lines[index - 1] ?? '')),
  );
  // Without the word the first line says it (systemd); where the word is, the first line is a sentence about the program (kubectl).
  const first = labelled === -1 && !lines.some(isUsageLine) && own.test(lines[0] ?? '') ? 0 : labelled;
  const begun = first === -1 ? lines.findIndex((line) => /^usage:\s*\S/i.test(line)) : first;
  if (begun === -1) return { usage: null, asksForCommand: false };
  const continued = lines
    .slice(begun + 1)
    .findIndex((line) => !/^\s{3,}\S/.test(line) || /^\s*(?:--?\w|or:|\w+:$)/i.test(line) || own.test(line));
  const whole = [lines[begun] ?? '', ...lines.slice(begun + 1, continued === -1 ? begun + 1 : begun + 1 + continued)]
    .join(' ')
    .replace(/\s+/g, ' ');
  const words = whole
    .replace(/^usage:\s*/i, '')
    .replace(first === -1 ? /^\S+(?: -m \S+)?\s*/ : own, '')
    .trim();
  // Other usage lines say otherwise: how many words follow is then anyone's guess.
  const isOne = !lines
    .slice(begun + 1)
    .some((line) => own.test(line) && !/help|#/.test(line) && line.trim().startsWith(program) && isNear(lines, begun, line));
  const rest = withoutOptions(words);
  const asksForCommand = commandWord.test(rest) || /^\{[\w,-]+\}/.test(rest);
  return { usage: isOne && !optionOrOperand.test(words) ? (asksForCommand ? 'COMMAND' : rest) : null, asksForCommand };
}

/** `[-c cmd | file]`: an operand among options. */
const optionOrOperand = /\[-[^[\]|]*(?:\|\s*-[^[\]|]*)*\|\s*[^[\]|\s-]/;

const isNear = (lines: readonly string[], from: number, line: string): boolean => {
  const at = lines.indexOf(line, from + 1);
  return at !== -1 && lines.slice(from, at).every((between) => between.trim() !== '');
};

/** Leaves the operands: what stands for options is told by the options themselves. */
function withoutOptions(usage: string): string {
  let left = usage;
  // `[-C <path>]`, brackets inside included.
  for (let start = left.indexOf('[-'); start !== -1; start = left.indexOf('[-')) {
    let end = start + 1;
    for (let depth = 1; depth > 0 && end < left.length; end++) depth += left[end] === '[' ? 1 : left[end] === ']' ? -1 : 0;
    left = `${left.slice(0, start)} ${left.slice(end)}`;
  }
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

/** The names of a line of options, before their description. */
export function readOptionLine(line: string): HelpOption[] {
  const [names = ''] = line.split(columnGap);
  // Without a gap of two spaces the description follows a colon, a value, or the names themselves.
  const parts = names.split(/,\s*(?=-)|\s(?=--?[A-Za-z0-9])|\|\s*(?=-)/);
  const read = parts.map((part) => readName(part.trim()));
  if (read.some((one) => one === undefined)) return [];
  const all = read.filter((one) => one !== undefined);
  const withValue = all.find(({ value }) => value !== undefined);
  const shared = {
    type: withValue?.value ?? 'bool',
    ...(withValue?.isOptional ? { optional_value: true as const } : {}),
    default: null,
    deprecated: /\bdeprecated\b/i.test(line),
  };
  const shorts = all.filter(({ dashes, name }) => dashes === '-' && name.length === 1);
  const longs = all.filter(({ dashes, name }) => dashes === '--' || name.length > 1);
  if (longs.length === 0) return shorts.map(({ name: short }) => ({ long: null, short, ...shared }));
  return longs.flatMap(({ name: long, dashes, isNegatable }, index): HelpOption[] => [
    { long, short: index === 0 ? (shorts[0]?.name ?? null) : null, ...(dashes === '-' ? { dashes: 'single' as const } : {}), ...shared },
    ...(isNegatable ? [{ long: `no-${long}`, short: null, ...shared, type: 'bool' }] : []),
  ]);
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
  if (written === '' || !/^(?:$|[=\s[<(])/.test(rest)) return undefined;
  const shared = { dashes, name: written.replace(/:$/, ''), isNegatable: negatable !== undefined };
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
  const value = /^[= ]\s*(?<value>\S.*)$/.exec(rest)?.groups?.value;
  return { ...shared, value: value === undefined ? undefined : (types[value] ?? 'string'), isOptional: false };
}

/** A line that names a command: `run   Create…`, `list - list packages`, `start UNIT...   Start…`, `{a,b}` of argparse. */
function readCommandLine(line: string, title: string): HelpText['commands'] | undefined {
  const choices = /^\{(?<names>[\w,-]+)\}/.exec(line)?.groups?.names;
  if (/^positional/i.test(title)) return choices === undefined ? undefined : choices.split(',').map((name) => ({ name, usage: undefined }));
  const match = /^(?<name>[a-z][\w-]*)\*?(?<usage>(?: [[A-Z<][^\s]*| \[[^\]]*\])*)(?:\s{2,}|\t|\s+-\s|$)/.exec(line);
  if (!match?.groups?.name) return undefined;
  const usage = match.groups.usage?.trim();
  return [{ name: match.groups.name, usage: usage === '' ? undefined : withoutOptions(usage ?? '') }];
}
