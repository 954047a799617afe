import { type CommandLine, parseCommand } from '../command-line/parse.ts';
import type { CliReference } from '../command-line/reference.ts';
import { readShell } from '../command-line/shell.ts';
import { toReadable } from '../command-line/template.ts';

/** Every command of the reference in a text. */
export const readLines = (text: string, reference: CliReference): CommandLine[] =>
  readShell(text).commands.flatMap((command) => parseCommand(command, reference) ?? []);

/** The first of them. */
export const readLine = (text: string, reference: CliReference): CommandLine | undefined => readLines(text, reference)[0];

/** The same of a command with its `<placeholders>`: every look-up by the command of an entry goes through here, or links and pages disagree. */
export const readTemplate = (template: string, reference: CliReference): CommandLine | undefined =>
  readLine(toReadable(template), reference);

/** Whether the shell makes the operands: `docker rm $(docker ps -aq)`. */
export const expands = ({ operands }: CommandLine): boolean => operands.some(({ splits }) => splits);

/** How many options a command line has, plus one when the shell makes its operands. */
export const countExtras = (line: CommandLine): number => line.options.length + (expands(line) ? 1 : 0);

/** An entry, the first command of the reference in its line, and how many others the line has: `docker save … | ssh …`. */
export interface KnownEntry {
  slug: string;
  line: CommandLine;
  others: number;
}

/** The entries whose command the reference knows. */
export const readKnownEntries = (
  entries: readonly { slug: string; fields: { command: string } }[],
  reference: CliReference,
): KnownEntry[] =>
  entries.flatMap(({ slug, fields: { command } }) => {
    const line = readTemplate(command, reference);
    return line ? [{ slug, line, others: readShell(toReadable(command)).commands.length - 1 }] : [];
  });

/**
 * The entry that explains every option of a command, by canonical path: the one whose command has the fewest extras and goes with the
 * fewest others, of several the one with the fewest words, then the first by its slug. The order of the entries does not matter: links
 * and pages must agree.
 */
export function toOptionHomes(entries: readonly KnownEntry[]): Map<string, string> {
  const homes = new Map<string, { slug: string; weight: number }>();
  for (const { slug, line, others } of entries.toSorted((a, b) => (a.slug < b.slug ? -1 : 1))) {
    const { path } = line.command;
    // A program that is run inside comes after one that is left to choose.
    const weight = countExtras(line) + others * 2 + line.operands.length / 1000;
    const home = homes.get(path);
    if (!home || weight < home.weight) homes.set(path, { slug, weight });
  }
  return new Map([...homes].map(([path, { slug }]) => [path, slug]));
}
