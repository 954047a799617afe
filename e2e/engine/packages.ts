import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Writes a file at once: another run may be reading it. */
async function replaceFile(path: string, text: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  await writeFile(aside, text);
  await rename(aside, path);
}

/** Release of Debian that the packages come from: the first one with a recent engine, BuildKit and Compose. */
const release = 'forky';

/** What apt calls where a Debian mirror is, and how it checks it. */
const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';

/**
 * Debian packages, taken with the machine's own apt and from its own mirror, and unpacked in folders:
 * nothing is installed on the machine. What was downloaded is kept for the next run.
 */
export class Packages {
  readonly #folder: string;
  readonly #closures = new Map<string, Promise<string[]>>();
  /** What was found in the same lists by an earlier run, by what was asked for. */
  #known: Record<string, string[]> = {};
  #knownFile = '';

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Reads the list of packages.
   *
   * @param folder where packages are kept
   * @throws when this is not Debian, or its mirror does not answer
   */
  static async open(folder: string): Promise<Packages> {
    const packages = new Packages(resolve(folder));
    const root = packages.#folder;
    const { stdout } = await run('apt-get', ['indextargets', '--format', '$(REPO_URI) $(ORIGIN)', 'Identifier: Packages']);
    const mirror = stdout
      .split('\n')
      .map((line) => line.split(' '))
      .find(([uri = '', origin]) => origin === 'Debian' && /\/debian\/?$/.test(uri))?.[0];
    if (mirror === undefined)
      throw new Error('no Debian mirror among the sources of apt: run « apt-get update » on a Debian machine first');
    await mkdir(join(root, 'lists/partial'), { recursive: true });
    await mkdir(join(root, 'cache/archives/partial'), { recursive: true });
    await replaceFile(join(root, 'status'), '');
    await replaceFile(join(root, 'sources.list'), `deb [signed-by=${keyring}] ${mirror} ${release} main\n`);
    await replaceFile(
      join(root, 'apt.conf'),
      [
        `Dir::Etc::SourceList "${root}/sources.list";`,
        'Dir::Etc::SourceParts "/dev/null";',
        `Dir::State "${root}";`,
        `Dir::State::Lists "${root}/lists";`,
        // An empty machine: what is asked for comes with everything that it needs.
        `Dir::State::status "${root}/status";`,
        `Dir::Cache "${root}/cache";`,
        'APT::Install-Recommends "false";',
        'APT::Sandbox::User "root";',
        '',
      ].join('\n'),
    );
    await packages.#apt(['update', '-qq']);
    await packages.#recall();
    return packages;
  }

  #apt(args: readonly string[]): Promise<{ stdout: string }> {
    // One at a time, those of other runs included: apt fails where its lists are held, instead of waiting.
    return run('flock', [join(this.#folder, 'lock'), 'apt-get', ...args], {
      env: { ...process.env, APT_CONFIG: join(this.#folder, 'apt.conf') },
      maxBuffer: 1e8,
    });
  }

  /** What was found in lists that have not changed is still true; asking apt again takes seconds each time. */
  async #recall(): Promise<void> {
    const hash = createHash('sha256');
    for (const file of (await Array.fromAsync(glob('lists/*InRelease', { cwd: this.#folder }))).sort())
      hash.update(await readFile(join(this.#folder, file)));
    this.#knownFile = join(this.#folder, `found-${hash.digest('hex').slice(0, 16)}.json`);
    this.#known = JSON.parse(await readFile(this.#knownFile, 'utf8').catch(() => '{}')) as Record<string, string[]>;
  }

  /** Names of the files of these packages and of all that they need. */
  async #list(names: readonly string[]): Promise<string[]> {
    const known = this.#known[names.join(' ')];
    if (known) return known;
    const { stdout } = await this.#apt(['install', '-qq', '--simulate', ...names]);
    // `Inst nginx (1:1.30.6-2 Debian:testing [amd64])` is in `nginx_1%3a1.30.6-2_amd64.deb`.
    const files = [...stdout.matchAll(/^Inst (?<name>\S+) \((?<version>\S+) .*\[(?<arch>\w+)\]\)/gm)].map(
      ({ groups }) => `${groups?.name}_${groups?.version?.replaceAll(':', '%3a')}_${groups?.arch}.deb`,
    );
    this.#known[names.join(' ')] = files;
    await replaceFile(this.#knownFile, JSON.stringify(this.#known));
    return files;
  }

  /** Files of these packages and of all that they need, downloaded. @returns their paths */
  find(names: readonly string[]): Promise<string[]> {
    const key = names.join(' ');
    const known = this.#closures.get(key);
    if (known) return known;
    const found = this.#list(names).then(async (files) => {
      const paths = files.map((file) => join(this.#folder, 'cache/archives', file));
      if (!paths.every((path) => existsSync(path))) await this.#apt(['install', '-qq', '-y', '--download-only', ...names]);
      return paths;
    });
    this.#closures.set(key, found);
    return found;
  }

  /**
   * Unpacks packages and all that they need into a folder; their installation scripts are not run.
   *
   * @param without packages that are there already, with all that they need
   */
  async unpack(names: readonly string[], folder: string, without: readonly string[] = []): Promise<void> {
    const there = new Set(without.length > 0 ? await this.find(without) : []);
    const files = (await this.find(names)).filter((file) => !there.has(file));
    await mkdir(folder, { recursive: true });
    const waiting = [...files];
    const work = async () => {
      for (let file = waiting.pop(); file; file = waiting.pop()) await run('dpkg-deb', ['--extract', file, folder]);
    };
    await Promise.all(Array.from({ length: availableParallelism() }, work));
  }
}
