import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { type CollectionName, contentFolder, hasFiles, collections as sources, toSlug } from './source/collections.ts';

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

export const collections = {
  site: defineCollection({ loader: load('site'), schema: sources.site.schema }),
  entries: defineCollection({ loader: load('entries'), schema: sources.entries.schema }),
  options: defineCollection({ loader: load('options'), schema: sources.options.schema }),
  tools: defineCollection({ loader: load('tools'), schema: sources.tools.schema }),
  guide: defineCollection({ loader: load('guide'), schema: sources.guide.schema }),
  instructions: defineCollection({ loader: load('instructions'), schema: sources.instructions.schema }),
  exercises: defineCollection({ loader: load('exercises'), schema: sources.exercises.schema }),
  errors: defineCollection({ loader: load('errors'), schema: sources.errors.schema }),
  misconceptions: defineCollection({ loader: load('misconceptions'), schema: sources.misconceptions.schema }),
  diagrams: defineCollection({ loader: load('diagrams'), schema: sources.diagrams.schema }),
  about: defineCollection({ loader: load('about'), schema: sources.about.schema }),
  reuse: defineCollection({ loader: load('reuse'), schema: sources.reuse.schema }),
  accessibility: defineCollection({ loader: load('accessibility'), schema: sources.accessibility.schema }),
  glossary: defineCollection({ loader: load('glossary'), schema: sources.glossary.schema }),
  search: defineCollection({ loader: load('search'), schema: sources.search.schema }),
};
