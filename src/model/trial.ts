import { readdirSync, readFileSync } from 'node:fs';
import type { EntryFields } from '../source/schema.ts';

/** What must be there before an example is run: commands, and files of the working folder. */
export interface Trial {
  before: readonly string[];
  files: readonly { name: string; text: string }[];
}

/**
 * What a reader needs to try an example on their own machine, as the run on the real program needed it.
 *
 * @param content folder of the content
 * @returns undefined when the example needs nothing, or cannot be run
 */
export function readTrial({ verify }: Pick<EntryFields, 'verify'>, content: string): Trial | undefined {
  if (verify === undefined || 'impossible' in verify) return undefined;
  const { before, folder, inside } = verify;
  const path = folder === undefined ? undefined : `${content}/verify/${folder}`;
  const names = path === undefined ? [] : readdirSync(path).sort();
  const files = names.map((name) => ({ name, text: readFileSync(`${path}/${name}`, 'utf8').trimEnd() }));
  const commands = inside === undefined ? before : [...before, inside];
  return commands.length + files.length === 0 ? undefined : { before: commands, files };
}
