import { z } from 'astro/zod';

const optionSchema = z.object({
  long: z.string(),
  short: z.string().nullable(),
  /** `bool` takes no value; every other type takes one. */
  type: z.string(),
  deprecated: z.boolean(),
});

const commandSchema = z.object({
  /** Canonical path: `docker container run`. */
  path: z.string(),
  /** Every other spelling, whole: `docker run`. */
  aliases: z.array(z.string()),
  deprecated: z.boolean(),
  options: z.array(optionSchema),
});

const referenceSchema = z.object({
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
}

/**
 * Reads the content's `cli.json`.
 *
 * @throws when the file is not a command-line reference
 */
export function readReference(json: unknown): CliReference {
  const { version, index, commands } = referenceSchema.parse(json);
  return { version, index, commands: new Map(commands.map((command) => [command.path, command])) };
}

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
