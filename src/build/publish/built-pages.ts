import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page of the output. */
export interface OutputPage {
  /** Path of its file below the root of the output. */
  path: string;
  html: string;
}

/** Paths of every file below a folder, with slashes, in alphabetical order. */
export const listFiles = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length).replaceAll('\\', '/').replace(/^\//, ''))
    .sort();

/**
 * Every page of the output, one after the other. They are thousands of small files and nothing else is to be done
 * meanwhile: read one by one they cost a third of what promises of them do.
 */
export function* readPages(root: string): Generator<OutputPage> {
  for (const path of listFiles(root)) if (path.endsWith('.html')) yield { path, html: readFileSync(join(root, path), 'utf8') };
}
