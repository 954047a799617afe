import { cp, glob, readFile, rm, writeFile } from 'node:fs/promises';
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
  await nameAnew(root);
}

/** Lists anew what an edited site holds, and names its version after it. */
async function nameAnew(root: string): Promise<void> {
  const version = toHash(await readFile(join(root, listFile), 'utf8'));
  const worker = await readFile(join(root, workerFile), 'utf8');
  await writeFile(join(root, workerFile), worker.replace(version, versionMark));
  await writePrecache(root);
}

/** Pages of a site that is kept in a moment: those that these tests read. */
const fewPages = ['', 'commandes/', 'commandes/rm/', 'commandes/run/', changedPage, 'antiseche/', 'tp/nginx/'];

/** Makes a site of a few pages of a built one, with all else that they need: keeping it takes a second instead of fifteen. */
export async function writeFewPages(from: string, to: string): Promise<void> {
  const files = new Set(fewPages.map((page) => `${page}index.html`));
  const isLeft = (path: string) =>
    path.startsWith('pagefind/fragment/') || (path.endsWith('.html') && path !== '404.html' && !files.has(path));
  // Pictures for sharing, exports and the like are no part of the copy.
  const list = Object.keys(JSON.parse(await readFile(join(from, listFile), 'utf8')) as Record<string, string>);
  const kept = list.map((address) => (address === '' || address.endsWith('/') ? `${address}index.html` : address));
  for (const path of [...kept, '_headers', listFile, workerFile])
    if (!isLeft(path)) await cp(join(from, path), join(to, path), { recursive: true });
  await nameAnew(to);
}

/** Makes the site that a built one becomes once it no longer works offline: its pages ask for no worker. */
export async function writeWithoutWorker(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true });
  await rm(join(to, workerFile));
  await rm(join(to, listFile));
  for (const file of await Array.fromAsync(glob('**/*.html', { cwd: to }))) {
    const html = await readFile(join(to, file), 'utf8');
    const changed = html.replace(/<site-update[^>]*><\/site-update>/, '').replace('</h1>', ' (sans copie)</h1>');
    if (!html.includes('http-equiv="refresh"') && !changed.includes(' (sans copie)')) throw new Error(`${file} has no title`);
    await writeFile(join(to, file), changed);
  }
}
