import { z } from 'astro/zod';

const optionSchema = z.object({
  long: z.string(),
  short: z.string().nullable(),
  /** `bool` takes no value; every other type takes one. */
  type: z.string(),
  default: z.unknown(),
  deprecated: z.boolean(),
  /** Long name of the option to use instead. */
  replaced_by: z.string().optional(),
  superseded_by: z.string().optional(),
  /** Accepted and ignored. */
  no_effect: z.boolean().optional(),
});

const commandSchema = z.object({
  /** Canonical path: `docker container run`. */
  path: z.string(),
  /** Every other spelling, whole: `docker run`. */
  aliases: z.array(z.string()),
  deprecated: z.boolean(),
  /** Operands, as upstream writes them: `IMAGE [COMMAND] [ARG...]`. */
  usage_args: z.string(),
  usage_alternatives: z.array(z.string()).default([]),
  /** Last word of each command below this one. */
  subcommands: z.array(z.string()),
  /** Options must come before the first operand. */
  options_first: z.boolean().optional(),
  options: z.array(optionSchema),
});

/** `changes_since_<version>`: what the described version brought and took away. */
const changesKey = /^changes_since_/;
const changesSchema = z.object({ commands_removed: z.array(z.string()), options_added: z.array(z.string()) });

const referenceSchema = z.looseObject({
  version: z.string(),
  /** Every accepted spelling of a command → its canonical path. */
  index: z.record(z.string(), z.string()),
  commands: z.array(commandSchema),
});

export type CliOption = z.output<typeof optionSchema>;
export type CliCommand = z.output<typeof commandSchema>;

/** What the program's command line accepts: commands by canonical path, and every spelling of each. */
export interface CliReference {
  version: string;
  index: Readonly<Record<string, string>>;
  commands: ReadonlyMap<string, CliCommand>;
  /** Spellings that the program knew once. */
  removedCommands: ReadonlySet<string>;
  /** `path --long` of the options that only the described version knows. */
  newOptions: ReadonlySet<string>;
}

/**
 * Reads the content's `cli.json`.
 *
 * @throws when the file is not a command-line reference
 */
export function readReference(json: unknown): CliReference {
  const { version, index, commands, ...others } = referenceSchema.parse(json);
  const changes = Object.entries(others)
    .filter(([key]) => changesKey.test(key))
    .map(([, value]) => changesSchema.parse(value));
  return {
    version,
    index,
    commands: new Map(commands.map((command) => [command.path, command])),
    removedCommands: new Set(changes.flatMap(({ commands_removed: removed }) => removed)),
    newOptions: new Set(changes.flatMap(({ options_added: added }) => added)),
  };
}

/** Whether an option takes no value. */
export const isFlag = ({ type }: CliOption): boolean => type === 'bool';

/** The command at the beginning of a line, and the words that name it (`docker run`); undefined when none is known. */
export interface CommandMatch {
  command: CliCommand;
  spelling: string;
}

/** Finds the command that a line begins with: the longest run of leading words that the reference knows. */
export function findCommand(line: string, { index, commands }: CliReference): CommandMatch | undefined {
  const words = line.trim().split(/\s+/);
  for (let length = words.length; length > 0; length--) {
    const spelling = words.slice(0, length).join(' ');
    const command = commands.get(Object.hasOwn(index, spelling) ? (index[spelling] ?? '') : '');
    if (command) return { command, spelling };
  }
  return undefined;
}

/** Finds an option of a command by its long name, without dashes. */
export function findOption(command: CliCommand, long: string): CliOption | undefined {
  return command.options.find((option) => option.long === long);
}
