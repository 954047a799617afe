import { resolve } from 'node:path';

/** Minimal shape of a plugin of the bundler: its types are not a dependency of the project. */
interface Plugin {
  name: string;
  resolveId(id: string): string | undefined;
  load(id: string): string | undefined;
}

/** Gives pages modules of the content under names of their own; one that the content does not have exports nothing. */
export const contentModules = (folder: string, paths: Readonly<Record<string, string | undefined>>): Plugin => ({
  name: 'content-modules',
  resolveId(id) {
    if (!Object.hasOwn(paths, id)) return undefined;
    const path = paths[id];
    return path === undefined ? `\0${id}` : resolve(folder, path);
  },
  load: (id) => (id.startsWith('\0') && Object.hasOwn(paths, id.slice(1)) ? 'export default undefined;' : undefined),
});
