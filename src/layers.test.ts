import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path/posix';
import { expect, test } from 'vitest';

/**
 * The architecture: each folder of `src/` may import from its own line's left and from the lines above it.
 * Folders of one line are independent of each other.
 */
const layers = [
  ['text'],
  ['command-line', 'file-formats'],
  ['source'],
  ['model'],
  ['render'],
  ['check', 'search/engine', 'exports'],
  ['authoring', 'search/index', 'explain'],
  ['build'],
  ['components'],
  ['layouts'],
  ['pages'],
];

/** The doors to Astro: the model of the built site, and the declaration of its collections. */
const astroContent = ['src/model/collection.ts', 'src/content.config.ts'];

interface Import {
  from: string;
  to: string;
}

const isTest = (file: string) => /\.test\.ts$|\/fixtures/.test(file);
const files = globSync('src/**/*.{ts,astro}')
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !isTest(file));

/** Every import of one of our own files, written or dynamic; types count. */
const imports: Import[] = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(?<target>\.[^']*)'/g)].map(({ groups }) => ({
    from: file,
    to: normalize(join(dirname(file), groups?.target ?? '')),
  })),
);

/** Number of the layer of a file, from the left; undefined for what stands beside the layers: the words of the interface, the styles. */
const toLayer = (file: string): number | undefined => {
  const index = layers.findIndex((folders) => folders.some((folder) => file.startsWith(`src/${folder}/`)));
  return index === -1 ? undefined : index;
};
const toFolder = (file: string): string | undefined => layers.flat().find((folder) => file.startsWith(`src/${folder}/`));

test('the imports are read', () => {
  expect(imports).toContainEqual({ from: 'src/model/entry.ts', to: 'src/command-line/reference.ts' });
  expect(imports).toContainEqual({ from: 'src/components/Inline.astro', to: 'src/render/markdown/inline.ts' });
});

test('a folder of the source stands in a layer', () => {
  const folders = files.filter((file) => file.split('/').length > 2);
  expect(folders.filter((file) => toLayer(file) === undefined && !file.startsWith('src/styles/'))).toEqual([]);
});

test('the README of the source names every folder, and draws the layers in their order', () => {
  const readme = readFileSync('src/README.md', 'utf8');
  expect(layers.flat().filter((folder) => !readme.includes(`\`${folder.replace(/^search\/.*/, 'search')}/\``))).toEqual([]);
  expect(readme.replaceAll(/\s+/g, ' ')).toContain(layers.map((folders) => folders.join(', ')).join(' ← '));
});

test('imports go from a layer to those before it, never back nor aside', () => {
  const wrong = imports.filter(({ from, to }) => {
    const [above, below] = [toLayer(from), toLayer(to)];
    if (above === undefined || below === undefined || toFolder(from) === toFolder(to)) return false;
    return below >= above;
  });
  expect(wrong).toEqual([]);
});

test('the command line knows nothing of the interface', () => {
  expect(imports.filter(({ from, to }) => from.startsWith('src/command-line/') && to.startsWith('src/ui'))).toEqual([]);
});

test('no two files of the source have one name', () => {
  // A page is named by its address, `fixtures.ts` by the tests beside it; a component and its script, a script and its style go together.
  const named = files.filter((file) => !file.startsWith('src/pages/') && !file.endsWith('/index.ts'));
  const homes = Map.groupBy(named, (file) => basename(file));
  expect([...homes.values()].filter((same) => same.length > 1)).toEqual([]);
});

test('only the doors of the model read the collections of Astro', () => {
  const readers = files.filter((file) => /from 'astro:content'/.test(readFileSync(file, 'utf8')));
  expect(readers.sort()).toEqual(astroContent.toSorted());
});
