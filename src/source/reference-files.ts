import { existsSync, globSync } from 'node:fs';

/** Files that describe the programs: one alone is the usual thing, several are named after their programs. */
export const findReferences = (folder: string): string[] => {
  const several = globSync('cli/*.json', { cwd: folder }).map((path) => path.replaceAll('\\', '/'));
  return [...(existsSync(`${folder}/cli.json`) || several.length === 0 ? ['cli.json'] : []), ...several.sort()];
};
