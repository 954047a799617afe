/** What a plugin of the bundler sees of its output; its types are not a dependency of the project. */
type Output = Readonly<Record<string, { readonly code?: string }>>;

interface Plugin {
  name: string;
  apply: 'build';
  enforce: 'pre';
  load(id: string): string | undefined;
  writeBundle(options: unknown, output: Output): void;
}

/** The module that the bundler puts before every dynamic import. */
const helper = '\0vite/preload-helper.js';

/** Scripts that a dynamic import needs are asked for together, one after the other they would be as many waits. */
const code = (base: string) => `export const __vitePreload = (load, deps) => {
  deps?.map((dep) => document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: ${JSON.stringify(base)} + dep })));
  return load();
};`;

/** Style sheets named among what dynamic imports need, in a script that was built. */
export const findStyleSheets = (script: string): string[] =>
  [...script.matchAll(/__vite__mapDeps=[^[]*\[(?<list>[^\]]*)\]/g)].flatMap(({ groups }) =>
    (groups?.list ?? '').split(',').filter((name) => name.includes('.css')),
  );

/**
 * Takes the place of the bundler's own helper, which weighs a tenth of the script of every page: it waits for style sheets, and our
 * scripts bring none. One that would is refused.
 *
 * @param base below which the site is published
 */
export const smallPreload = (base: string): Plugin => ({
  name: 'small-preload',
  apply: 'build',
  enforce: 'pre',
  load: (id) => (id === helper ? code(base.endsWith('/') ? base : `${base}/`) : undefined),
  writeBundle(_, output) {
    for (const [file, { code: script = '' }] of Object.entries(output)) {
      const sheets = findStyleSheets(script);
      if (sheets.length > 0) throw new Error(`${file} imports a script that brings ${sheets.join(', ')}: import it as '?url' and link it.`);
    }
  },
});
