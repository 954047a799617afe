import { join } from 'node:path';
import { contentFolder } from '../../src/source/collections.ts';
import type { Machine } from './machine.ts';

/**
 * Makes the folder where a scenario runs.
 *
 * @param name of the folder, in the home of the machine
 * @param source folder of `content/verify/` to begin with
 * @returns its path on the machine
 */
export async function openFolder(machine: Machine, name: string, source?: string): Promise<string> {
  const folder = join(machine.home, name);
  await machine.run(`rm -rf ${folder} && mkdir -p ${folder}`, { cwd: machine.home });
  if (source !== undefined) await putFolder(machine, source, folder);
  return folder;
}

/** Puts the files of a folder of `content/verify/` in a folder of the machine. */
export const putFolder = (machine: Machine, source: string, folder: string): Promise<void> =>
  machine.put(join(contentFolder, 'verify', source), folder);
