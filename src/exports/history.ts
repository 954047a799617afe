import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** A file that a commit added or changed. */
export interface FileChange {
  kind: 'added' | 'changed';
  /** Path in the content folder. */
  file: string;
}

/** What a commit did to the content. */
export interface Change {
  /** The commit. */
  id: string;
  /** ISO 8601. */
  date: string;
  files: FileChange[];
}

/** Before each commit in the output of git: no path begins so. */
const mark = '>';

/** Options of `git log` that {@link parseLog} reads. */
const logOptions = ['log', `--format=${mark}%H %cI`, '--name-status', '--find-renames', '--relative', '--no-merges'];

/**
 * Reads the output of `git log`, newest first.
 *
 * @param boundaries commits below which a shallow copy knows nothing: each would seem to have added every file
 */
export function parseLog(log: string, boundaries: ReadonlySet<string> = new Set()): Change[] {
  return log
    .split(new RegExp(`^${mark}`, 'm'))
    .filter((block) => block !== '')
    .flatMap((block): Change[] => {
      const [head = '', ...lines] = block.split('\n');
      const [id = '', date = ''] = head.split(' ');
      const files = lines.flatMap((line): FileChange[] => {
        const [status = '', ...paths] = line.split('\t');
        const file = paths.at(-1);
        if (file === undefined || !/^[AMR]/.test(status)) return [];
        return [{ kind: status === 'A' ? 'added' : 'changed', file }];
      });
      return files.length > 0 && !boundaries.has(id) ? [{ id, date, files }] : [];
    });
}

/**
 * The history of a folder, newest first; none when there is no git, no repository, or a copy too shallow to tell.
 *
 * @param folder path from the project's root
 */
export async function readHistory(folder: string): Promise<Change[]> {
  const run = promisify(execFile);
  // Names with accents are printed as they are.
  const git = (...args: string[]) => run('git', ['-c', 'core.quotePath=false', ...args], { cwd: folder, maxBuffer: 2 ** 28 });
  try {
    const { stdout: shallow } = await git('rev-parse', '--is-shallow-repository');
    // In a shallow copy the commits without a known parent are its boundaries.
    const { stdout: roots } = shallow.trim() === 'true' ? await git('rev-list', '--max-parents=0', 'HEAD') : { stdout: '' };
    const { stdout } = await git(...logOptions, '--', '.');
    return parseLog(stdout, new Set(roots.split('\n')));
  } catch {
    return [];
  }
}
