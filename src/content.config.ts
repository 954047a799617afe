import { readFile } from 'node:fs/promises';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { type CollectionName, contentFolder, collections as sources, toSlug } from './model/collections.ts';
import { parseFacts } from './model/facts.ts';
import { factSchema } from './model/schema.ts';

const define = <Name extends CollectionName>(name: Name) =>
  defineCollection({
    loader: glob({
      base: `./${contentFolder}`,
      pattern: sources[name].pattern,
      generateId: ({ entry }) => toSlug(name, entry),
      // Rendered when a page asks for it: a mistake then fails the build instead of publishing an empty page.
      deferRender: true,
    }),
    schema: sources[name].schema as (typeof sources)[Name]['schema'],
  });

export const collections = {
  site: define('site'),
  entries: define('entries'),
  options: define('options'),
  guide: define('guide'),
  instructions: define('instructions'),
  exercises: define('exercises'),
  errors: define('errors'),
  misconceptions: define('misconceptions'),
  glossary: define('glossary'),
  facts: defineCollection({
    loader: async () => parseFacts(await readFile(`${contentFolder}/facts.tsv`, 'utf8')).facts,
    schema: factSchema,
  }),
};
