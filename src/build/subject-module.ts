import { resolve } from 'node:path';

/** Minimal shape of a plugin of the bundler: its types are not a dependency of the project. */
interface Plugin {
  name: string;
  resolveId(id: string): string | undefined;
  load(id: string): string | undefined;
}

const name = 'virtual:subject';
const none = `\0${name}`;

/** Gives pages the module of the content that knows its commands, or nothing when there is none. */
export const subjectModule = (folder: string, path: string | undefined): Plugin => ({
  name: 'subject-module',
  resolveId: (id) => (id === name ? (path === undefined ? none : resolve(folder, path)) : undefined),
  load: (id) => (id === none ? 'export default undefined;' : undefined),
});
