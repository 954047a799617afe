import { globSync } from 'node:fs';
import type { z } from 'astro/zod';
import {
  diagramSchema,
  entrySchema,
  errorSchema,
  exerciseSchema,
  guideSchema,
  instructionSchema,
  misconceptionSchema,
  optionsSchema,
  pageSchema,
  searchSchema,
  siteSchema,
  termSchema,
  toolSchema,
} from './schema.ts';

/** Root of the content, from the project's root. Another subject is another folder. */
export const contentFolder = process.env.CONTENT_DIR ?? 'content';

/**
 * Each collection of the content folder: which files are in it, and which schema they meet. Reading, checks, publication,
 * editors and Astro go through this table: a new collection is a schema, a row here, and what shows it.
 * `kind` is what an author calls a file of it: `npm run new -- entry run`. Pages of a plain collection have the title, summary,
 * order and facts of any page: search, exports, pictures and the feed take them from these.
 */
export const collections = {
  site: { pattern: 'site.yaml', schema: siteSchema },
  entries: { pattern: 'entries/*.mdx', schema: entrySchema, kind: 'entry' },
  options: { pattern: 'options/*.yaml', schema: optionsSchema, kind: 'option' },
  tools: { pattern: 'tools/*.yaml', schema: toolSchema, kind: 'tool' },
  guide: { pattern: 'guide/*/*.mdx', schema: guideSchema, kind: 'page' },
  instructions: { pattern: 'instructions/*/*.mdx', schema: instructionSchema, kind: 'instruction' },
  exercises: { pattern: 'exercises/*.mdx', schema: exerciseSchema, kind: 'exercise' },
  errors: { pattern: 'errors/*.mdx', schema: errorSchema, kind: 'error' },
  misconceptions: { pattern: 'misconceptions/*.mdx', schema: misconceptionSchema, kind: 'misconception' },
  diagrams: { pattern: 'diagrams/*.yaml', schema: diagramSchema, kind: 'diagram' },
  pages: { pattern: 'pages/*.mdx', schema: pageSchema, isPlain: true },
  glossary: { pattern: 'glossary/*.mdx', schema: termSchema, kind: 'term' },
  search: { pattern: 'search/*.yaml', schema: searchSchema },
} as const;

export type CollectionName = keyof typeof collections;

export const collectionNames = Object.keys(collections) as CollectionName[];

/** The fields of a file of a collection. */
export type FieldsOf<Name extends CollectionName> = z.output<(typeof collections)[Name]['schema']>;

/** Collections whose files have a body. */
export type PageCollection = {
  [Name in CollectionName]: (typeof collections)[Name]['pattern'] extends `${string}.mdx` ? Name : never;
}[CollectionName];

export const pageCollections = collectionNames.filter((name): name is PageCollection => collections[name].pattern.endsWith('.mdx'));

/** Collections whose pages nothing but their own route tells from others. */
export type PlainCollection = {
  [Name in CollectionName]: (typeof collections)[Name] extends { isPlain: true } ? Name : never;
}[CollectionName];

export const plainCollections = collectionNames.filter((name): name is PlainCollection => 'isPlain' in collections[name]);

/** Makes something of each collection; what is made of one depends on its name. */
export const mapCollections = <Made extends { [Name in CollectionName]: unknown }>(
  make: <Name extends CollectionName>(name: Name) => Made[Name],
): Made => Object.fromEntries(collectionNames.map((name) => [name, make(name)])) as Made;

/** Whether the content folder has files of a collection: not every subject has every collection. */
export const hasFiles = (name: CollectionName): boolean => globSync(collections[name].pattern, { cwd: contentFolder }).length > 0;

/** `entries/run-it.mdx` → `run-it`, `guide/utiliser/lancer.mdx` → `utiliser/lancer`, `site.yaml` → `site`. */
export function toSlug(collection: CollectionName, path: string): string {
  const folder = collections[collection].pattern.includes('/') ? `${collection}/` : '';
  return path
    .replaceAll('\\', '/')
    .slice(folder.length)
    .replace(/\.\w+$/, '');
}

/** The file of a slug, from the content folder: the other way round. */
export function toFile(collection: CollectionName, slug: string): string {
  const { pattern } = collections[collection];
  return pattern.slice(0, pattern.indexOf('*')) + slug + pattern.slice(pattern.lastIndexOf('.'));
}
