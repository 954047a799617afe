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

/**
 * The entry that explains every option of a command, by canonical path: the one whose command has the fewest extras, of
 * several the one with the fewest words, then the first by its slug. The order of the entries does not matter: links and pages must agree.
 */
export function toOptionHomes(entries: readonly { slug: string; line: CommandLine }[]): Map<string, string> {
  const homes = new Map<string, { slug: string; weight: number }>();
  for (const { slug, line } of entries.toSorted((a, b) => (a.slug < b.slug ? -1 : 1))) {
    const { path } = line.command;
    // A program that is run inside comes after one that is left to choose.
    const weight = countExtras(line) + line.operands.length / 1000;
    const home = homes.get(path);
    if (!home || weight < home.weight) homes.set(path, { slug, weight });
  }
  return new Map([...homes].map(([path, { slug }]) => [path, slug]));
}
