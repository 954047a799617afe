import { execFile } from 'node:child_process';
import { relative } from 'node:path';
import { promisify } from 'node:util';
import { toFilePages } from '../exports/file-pages.ts';
import { readHistory } from '../exports/history.ts';
import { type PageSource, toEditAddress, toPageSources } from '../exports/page-source.ts';
import { getPublication } from '../model/collection.ts';
import { contentFolder } from '../source/collections.ts';

const read = async () => toPageSources(toFilePages(await getPublication()), await readHistory(contentFolder));
let sources: ReturnType<typeof read> | undefined;

/** Where a page of this build comes from; undefined for one that no file makes alone. */
export async function getPageSource(path: string): Promise<PageSource | undefined> {
  sources ??= read();
  return (await sources).get(path);
}

/** The content folder from the project's root; empty when it is elsewhere, in a place that is nobody else's business. */
const folder = relative(process.cwd(), contentFolder)
  .replaceAll('\\', '/')
  .replace(/^\.\..*/, '');

/** Path of a content file from the project's root. */
export const toProjectPath = (file: string): string => (folder === '' ? file : `${folder}/${file}`);

const readRemote = async () => {
  const git = promisify(execFile)('git', ['config', '--get', 'remote.origin.url']);
  const { stdout } = await git.catch(() => ({ stdout: '' }));
  return toEditAddress(stdout, 'main');
};
let edition: Promise<string | undefined> | undefined;

/** Address that the path of a file is added to, to edit it: `EDIT_URL`, else what the repository's own address tells. */
export function getEditAddress(): Promise<string | undefined> {
  edition ??= process.env.EDIT_URL ? Promise.resolve(process.env.EDIT_URL) : readRemote();
  return edition;
}
