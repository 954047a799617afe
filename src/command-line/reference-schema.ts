import { z } from 'astro/zod';
import type { CliOption, CliReference } from './reference.ts';

/** How many dashes a long name takes: `--name`, or `-name` as in `find` or `java`. */
const dashesSchema = z.enum(['single', 'double']);

const optionSchema = z.object({
  /** Without dashes; null when there is a letter alone. */
  long: z.string().nullish(),
  short: z.string().nullish(),
  /** Those of the file when absent. */
  dashes: dashesSchema.optional(),
  /** `bool` takes no value; every other type takes one. */
  type: z.string(),
  /** The value may be left out; given, it is joined: `--color=auto`. */
  optional_value: z.boolean().optional(),
  default: z.unknown().optional(),
  deprecated: z.boolean().default(false),
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
  aliases: z.array(z.string()).default([]),
  deprecated: z.boolean().default(false),
  /** Operands, as upstream writes them: `IMAGE [COMMAND] [ARG...]`; null when nobody knows, and nothing is counted. */
  usage_args: z.string().nullish(),
  usage_alternatives: z.array(z.string()).default([]),
  /** Last word of each command below this one. */
  subcommands: z.array(z.string()).default([]),
  /** Whether a command that has others below it may be used itself; when absent, unless its usage asks for one (`COMMAND`). */
  runnable: z.boolean().optional(),
  /** Options must come before the first operand. */
  options_first: z.boolean().optional(),
  options: z.array(optionSchema),
});

/** `changes_since_<version>`: what the described version brought and took away. */
const changesKey = /^changes_since_/;
const changesSchema = z.object({ commands_removed: z.array(z.string()), options_added: z.array(z.string()) });

const referenceSchema = z.looseObject({
  version: z.string(),
  /** Of every long name, unless its option says otherwise. */
  dashes: dashesSchema.default('double'),
  /** Every accepted spelling of a command → its canonical path. */
  index: z.record(z.string(), z.string()),
  commands: z.array(commandSchema),
});

/**
 * Reads the content's `cli.json`.
 *
 * @throws when the file is not a command-line reference
 */
export function readReference(json: unknown): CliReference {
  const { version, dashes, index, commands, ...others } = referenceSchema.parse(json);
  const changes = Object.entries(others)
    .filter(([key]) => changesKey.test(key))
    .map(([, value]) => changesSchema.parse(value));
  return {
    version,
    index,
    commands: new Map(
      commands.map(({ options, ...command }) => [command.path, { ...command, options: options.map((option) => toOption(option, dashes)) }]),
    ),
    removedCommands: new Set(changes.flatMap(({ commands_removed: removed }) => removed)),
    newOptions: new Set(changes.flatMap(({ options_added: added }) => added)),
  };
}

function toOption({ long, ...option }: z.output<typeof optionSchema>, dashes: z.output<typeof dashesSchema>): CliOption {
  const name = long ?? option.short;
  if (name === undefined || name === null) throw new Error('an option has neither a long name nor a letter');
  // What the file says of all is said of each that does as it says: the others have two dashes.
  return (option.dashes ?? dashes) === 'single' ? { ...option, long: name, dashes: 'single' } : { ...option, long: name };
}
