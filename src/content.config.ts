import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { type CollectionName, contentFolder, hasFiles, mapCollections, collections as sources, toSlug } from './source/collections.ts';

const load = (name: CollectionName) => {
  const { pattern } = sources[name];
  // An absent collection is empty, and nothing to warn about.
  if (!hasFiles(name)) return () => [];
  return glob({
    base: contentFolder,
    pattern,
    generateId: ({ entry }) => toSlug(name, entry),
    // Rendered when a page asks for it: a mistake then fails the build instead of publishing an empty page.
    deferRender: true,
  });
};

const define = <Name extends CollectionName>(name: Name) =>
  defineCollection({ loader: load(name), schema: sources[name].schema as (typeof sources)[Name]['schema'] });

export const collections = mapCollections<{ [Name in CollectionName]: ReturnType<typeof define<Name>> }>(define);
