import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { expect, test } from 'vitest';

/** What the tools around the source are made of; the end-to-end tests are among them, those beside the modules are not. */
const files = globSync(['src/**/*.{ts,astro}', 'content/**/*.ts', 'e2e/**/*.ts', '.ci/*.{mjs,ts}', 'astro.config.ts'])
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !/\.test\.ts$|\/fixtures/.test(file));

/** Files whose exports Astro asks for by their names. */
const isForAstro = (file: string): boolean =>
  /^src\/(?:pages\/.*\.(?:json|xml|png|cheat|tsv|webmanifest)|content\.config|.*-route)\.ts$|\.astro$/.test(file);

/** What package.json gives a browser in the place of another module (`imports`). */
const left = ['src/command-line/shell-grammar-later.ts: readScript'];

const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));

const toTarget = (file: string, from = ''): string => (from.startsWith('#') ? from.slice(1) : normalize(join(dirname(file), from)));

/** Names between the braces of an import: `a, type B, c as d`. */
const toNames = (list: string): string[] =>
  list.split(',').flatMap((name) => /^(?:type )?(?<name>\w+)/.exec(name.trim())?.groups?.name ?? []);

/** What is imported, as `file: name`. Of a file that is loaded later, every word of the one that loads it. */
const imported = new Set(
  [...texts].flatMap(([file, text]) => [
    ...[...text.matchAll(/(?:import|export)\s[^'{;]*\{(?<names>[^}]*)\}\s*from\s*'(?<from>[.#][^']*)'/g)].flatMap(({ groups }) =>
      toNames(groups?.names ?? '').map((name) => `${toTarget(file, groups?.from)}: ${name}`),
    ),
    ...[...text.matchAll(/import\('(?<from>\.[^']*)'\)/g)].flatMap(({ groups }) =>
      [...new Set(text.match(/\w+/g))].map((word) => `${toTarget(file, groups?.from)}: ${word}`),
    ),
  ]),
);

/** What a file exports and uses nowhere itself. */
const findExports = (file: string, text: string): string[] =>
  [...text.matchAll(/^export (?:async )?(?:const|function\*?|class|interface|type) (?<name>\w+)/gm)]
    .map(({ groups }) => groups?.name ?? '')
    .filter((name) => [...text.matchAll(new RegExp(`(?<![\\w$.])${name}(?![\\w$])`, 'g'))].length === 1)
    .map((name) => `${file}: ${name}`);

test('imports are read, written or dynamic', () => {
  expect(imported).toContain('src/model/entry.ts: toEntries');
  expect(imported).toContain('src/components/site/copy-address.ts: copyTarget');
  expect(imported).toContain('src/components/search/search-box.ts: createSearchBox');
});

test('what a module exports serves more than its test', () => {
  const exported = [...texts]
    .filter(([file]) => file.startsWith('src/') && !isForAstro(file))
    .flatMap(([file, text]) => findExports(file, text));
  expect(exported.length).toBeGreaterThan(300);
  expect(exported.filter((name) => !imported.has(name) && !left.includes(name))).toEqual([]);
});
