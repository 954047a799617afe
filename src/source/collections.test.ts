import { expect, test } from 'vitest';
import { type CollectionName, toSlug } from './collections.ts';

test.each<[CollectionName, path: string, slug: string]>([
  ['entries', 'entries/run-it.mdx', 'run-it'],
  ['options', 'options/container-run.yaml', 'container-run'],
  ['guide', 'guide/utiliser/lancer.mdx', 'utiliser/lancer'],
  ['guide', 'guide/comprendre/index.mdx', 'comprendre/index'],
  ['glossary', 'glossary/hote.mdx', 'hote'],
  ['exercises', 'exercises/hello-world.mdx', 'hello-world'],
  ['site', 'site.yaml', 'site'],
  ['pages', 'pages/a-propos.mdx', 'a-propos'],
  // As `glob` gives them on Windows.
  ['entries', 'entries\\run-it.mdx', 'run-it'],
  ['guide', 'guide\\utiliser\\lancer.mdx', 'utiliser/lancer'],
])('%s: %s is called %s', (collection, path, slug) => {
  expect(toSlug(collection, path)).toBe(slug);
});
