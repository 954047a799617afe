import { matchesGlob } from 'node:path';
import { type CollectionName, collectionNames, collections } from './collections.ts';
import type { SourceDocument } from './document.ts';
import type { SourceContent } from './source.ts';

/** The path that a file is meant to have when its name ends in another way of saying the same: `.md`, `.yml`. That is told by itself. */
export const toMeantPath = (path: string): string => path.replace(/\.(?:md|markdown)$/i, '.mdx').replace(/\.yml$/i, '.yaml');

/**
 * Whether every file of some collections could be read, body included. Until then nothing can be said of what no file
 * does: the one that cannot be read may do it.
 *
 * @param names all of them unless told
 */
export function isWhole({ files, bodies, ...content }: SourceContent, names: readonly CollectionName[] = collectionNames): boolean {
  return names.every((name) => {
    const paths = files.filter((path) => matchesGlob(toMeantPath(path), collections[name].pattern));
    const documents: readonly SourceDocument[] = content[name];
    return documents.length === paths.length && documents.every(({ file }) => !file.endsWith('.mdx') || bodies.has(file));
  });
}
