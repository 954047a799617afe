import { globSync } from 'node:fs';
import {
  aboutSchema,
  accessibilitySchema,
  diagramSchema,
  entrySchema,
  errorSchema,
  exerciseSchema,
  guideSchema,
  instructionSchema,
  misconceptionSchema,
  optionsSchema,
  reuseSchema,
  searchSchema,
  siteSchema,
  termSchema,
  toolSchema,
} from './schema.ts';

/** Root of the content, from the project's root. Another subject is another folder. */
export const contentFolder = process.env.CONTENT_DIR ?? 'content';

/** Each collection of the content folder: which files are in it, and which schema they meet. */
export const collections = {
  site: { pattern: 'site.yaml', schema: siteSchema },
  entries: { pattern: 'entries/*.mdx', schema: entrySchema },
  options: { pattern: 'options/*.yaml', schema: optionsSchema },
  tools: { pattern: 'tools/*.yaml', schema: toolSchema },
  guide: { pattern: 'guide/*/*.mdx', schema: guideSchema },
  instructions: { pattern: 'instructions/*/*.mdx', schema: instructionSchema },
  exercises: { pattern: 'exercises/*.mdx', schema: exerciseSchema },
  errors: { pattern: 'errors/*.mdx', schema: errorSchema },
  misconceptions: { pattern: 'misconceptions/*.mdx', schema: misconceptionSchema },
  diagrams: { pattern: 'diagrams/*.yaml', schema: diagramSchema },
  about: { pattern: 'about.mdx', schema: aboutSchema },
  reuse: { pattern: 'reuse.mdx', schema: reuseSchema },
  accessibility: { pattern: 'accessibility.mdx', schema: accessibilitySchema },
  glossary: { pattern: 'glossary/*.mdx', schema: termSchema },
  search: { pattern: 'search/*.yaml', schema: searchSchema },
} as const;

export type CollectionName = keyof typeof collections;

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
export const toFile = (collection: CollectionName, slug: string): string => collections[collection].pattern.replace(/\*.*(?=\.\w+$)/, slug);
