import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writePrecache } from '../../src/build/offline/offline-integration.ts';
import { listFile, versionMark } from '../../src/build/offline/worker/version.ts';
import { workerFile } from '../../src/build/offline/worker-file.ts';
import { toHash } from '../../src/build/publish/hash.ts';

/** The entry whose title says which version it is. */
export const changedPage = 'commandes/stop/';

/** A script of the search, whose name is the same in every version. */
const changedScript = 'pagefind/pagefind.js';

/** What a page knows of the search that it has loaded: a version's name, nothing for the site as it was built. */
export const searchVersion = 'searchVersion';

interface Version {
  /** A built site. */
  from: string;
  to: string;
  name: string;
}

/** Makes another version of a built site: the title of an entry and the search engine say its name. */
export async function writeVersion({ from, to: root, name }: Version): Promise<void> {
  await cp(from, root, { recursive: true });
  const edit = async (file: string, change: (text: string) => string) => {
    const text = await readFile(join(root, file), 'utf8');
    const changed = change(text);
    if (changed === text) throw new Error(`${file} is the same in version ${name}`);
    await writeFile(join(root, file), changed);
  };
  await edit(`${changedPage}index.html`, (html) => html.replace('</h1>', ` (${name})</h1>`));
  await edit(changedScript, (script) => `globalThis.${searchVersion}='${name}';${script}`);
  const version = toHash(await readFile(join(root, listFile), 'utf8'));
  await edit(workerFile, (worker) => worker.replace(version, versionMark));
  await writePrecache(root);
}
