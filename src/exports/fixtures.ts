import { createContent, readPublished, toEntryFile } from '../model/fixtures.ts';
import { type Publication, toSourcePublication } from '../model/publication.ts';
import { createAddress } from './export-address.ts';

/** A site that does not know where it is, and one that does, below a sub-path. */
export const nowhere = { base: '/', site: undefined };
export const somewhere = { base: '/docker/', site: new URL('https://example.org') };
export const toPath = createAddress(nowhere);
export const toWhole = createAddress(somewhere);

let published: Promise<Publication> | undefined;

/** The content that is published, as exports see it; made once for all the tests of a process. */
export function readPublication(): Promise<Publication> {
  published ??= readPublished().then(({ content }) => toSourcePublication(content));
  return published;
}

/** A small publication: the smallest content and the given files (path in the folder → text). */
export const createPublication = (files: Readonly<Record<string, string>> = {}): Publication => toSourcePublication(createContent(files));

/** A publication with one more entry, of the given fields. */
export const createEntryPublication = (fields: Parameters<typeof toEntryFile>[0], body = ''): Publication =>
  createPublication({ 'entries/autre.mdx': toEntryFile({ order: '20', ...fields }, body) });
