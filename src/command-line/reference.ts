/** How many dashes a long name takes: `--name`, or `-name` as in `find` or `java`. */
export type Dashes = 'single' | 'double';

export interface CliOption {
  /** Its long name, or its letter when it has no other: what the content calls it. */
  long: string;
  short?: string | null | undefined;
  dashes?: Dashes | undefined;
  /** `bool` takes no value; every other type takes one. */
  type: string;
  /** The value may be left out; given, it is joined: `--color=auto`. */
  optional_value?: boolean | undefined;
  default?: unknown;
  deprecated: boolean;
  /** Long name of the option to use instead. */
  replaced_by?: string | undefined;
  superseded_by?: string | undefined;
  /** Accepted and ignored. */
  no_effect?: boolean | undefined;
}

export interface CliCommand {
  /** Canonical path: `docker container run`. */
  path: string;
  /** Every other spelling, whole: `docker run`. */
  aliases: string[];
  deprecated: boolean;
  /** Operands, as upstream writes them: `IMAGE [COMMAND] [ARG...]`; null when nobody knows, and nothing is counted. */
  usage_args?: string | null | undefined;
  usage_alternatives: string[];
  /** Last word of each command below this one. */
  subcommands: string[];
  /** Whether a command that has others below it may be used itself; when absent, unless its usage asks for one (`COMMAND`). */
  runnable?: boolean | undefined;
  /** Options must come before the first operand. */
  options_first?: boolean | undefined;
  options: CliOption[];
}

/** What the program's command line accepts: commands by canonical path, and every spelling of each. */
export interface CliReference {
  version: string;
  index: Readonly<Record<string, string>>;
  commands: ReadonlyMap<string, CliCommand>;
  /** Spellings that the program knew once. */
  removedCommands: ReadonlySet<string>;
  /** `path --long` of the options that only the described version knows. */
  newOptions: ReadonlySet<string>;
  /** Where commands that were parsed are kept, as long as nothing of the reference changes. */
  parsed?: WeakMap<object, unknown>;
}

/** Stands for a reference that cannot be read: no command is known. */
export const emptyReference: CliReference = {
  version: '',
  index: {},
  commands: new Map(),
  removedCommands: new Set(),
  newOptions: new Set(),
};

/** One reference of several programs, the first one's version. */
export const mergeReferences = ([first = emptyReference, ...others]: readonly CliReference[]): CliReference =>
  others.reduce(
    (all, { index, commands, removedCommands, newOptions }) => ({
      version: all.version,
      index: { ...all.index, ...index },
      commands: new Map([...all.commands, ...commands]),
      removedCommands: new Set([...all.removedCommands, ...removedCommands]),
      newOptions: new Set([...all.newOptions, ...newOptions]),
    }),
    first,
  );

/** The long name of an option as it is typed: `--all`, `-name`; undefined when it is a letter alone. */
export const toLongName = ({ long, short, dashes }: Pick<CliOption, 'long' | 'short' | 'dashes'>): string | undefined =>
  long === short ? undefined : `${dashes === 'single' ? '-' : '--'}${long}`;

/** Every name of an option as it is typed, the letter first. */
export const toTypedNames = (option: Pick<CliOption, 'long' | 'short' | 'dashes'>): string[] =>
  [option.short ? `-${option.short}` : undefined, toLongName(option)].filter((name) => name !== undefined);

/** Whether an option takes no value. */
export const isFlag = ({ type }: CliOption): boolean => type === 'bool';

const typedOptions = new WeakMap<readonly CliOption[], ReadonlyMap<string, CliOption>>();

/** The options of a command by each of their names as typed; of two that share one, the first. */
export function optionsByName({ options }: Pick<CliCommand, 'options'>): ReadonlyMap<string, CliOption> {
  const known = typedOptions.get(options);
  if (known) return known;
  const names = new Map<string, CliOption>();
  for (const option of options) for (const name of toTypedNames(option)) if (!names.has(name)) names.set(name, option);
  typedOptions.set(options, names);
  return names;
}

/** Finds an option of a command by what the content calls it: its long name without dashes, or its only letter. */
export function findOption(command: CliCommand, long: string): CliOption | undefined {
  return command.options.find((option) => option.long === long);
}
