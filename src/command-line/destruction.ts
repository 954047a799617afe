import type { CommandLine } from './parse.ts';

/** What a command deletes and leaves when it has these options (long names). */
export interface DestructionCase {
  with: readonly string[];
  lost: string;
  kept: string;
  /** Whether what is lost can be fetched or made again. */
  again?: boolean | undefined;
  /** What is lost, in a word, where it is no data that were kept apart. */
  mark?: string | undefined;
}

/** What a command line deletes: of the cases whose options it has, the one that has most. Asked for help, it deletes nothing. */
export function findDestructionCase<Case extends DestructionCase>(line: CommandLine, cases: readonly Case[] = []): Case | undefined {
  const longs = new Set(line.options.flatMap(({ option }) => option?.long ?? []));
  if (longs.has('help')) return undefined;
  return cases.filter((one) => one.with.every((long) => longs.has(long))).toSorted((a, b) => b.with.length - a.with.length)[0];
}
