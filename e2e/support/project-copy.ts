import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A copy of the project, inside it so that it finds its packages: what is built there is nobody's site.
 *
 * @param name of its folder, another one for each test
 * @param content that it is given, by its path from the root
 * @returns its path
 */
export function copyProject(name: string, content = 'content'): string {
  const copy = `${root}test-results/${name}`;
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const part of ['src', 'public', 'astro.config.ts', 'package.json', 'tsconfig.json'])
    cpSync(`${root}${part}`, `${copy}/${part}`, { recursive: true });
  cpSync(`${root}${content}`, `${copy}/content`, { recursive: true });
  return copy;
}
