import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

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
    await writeFile(join(root, 'status'), '');
    await writeFile(join(root, 'sources.list'), `deb [signed-by=${keyring}] ${mirror} ${release} main\n`);
    await writeFile(
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
    return packages;
  }

  #apt(args: readonly string[]): Promise<{ stdout: string }> {
    return run('apt-get', args, { env: { ...process.env, APT_CONFIG: join(this.#folder, 'apt.conf') }, maxBuffer: 1e8 });
  }

  /** Files of these packages and of all that they need, downloaded. @returns their paths */
  find(names: readonly string[]): Promise<string[]> {
    const key = names.join(' ');
    const known = this.#closures.get(key);
    if (known) return known;
    const found = this.#apt(['install', '-qq', '-y', '--download-only', ...names])
      .then(() => this.#apt(['install', '-qq', '--simulate', ...names]))
      .then(({ stdout }) =>
        // `Inst nginx (1:1.30.6-2 Debian:testing [amd64])` is in `nginx_1%3a1.30.6-2_amd64.deb`.
        [...stdout.matchAll(/^Inst (?<name>\S+) \((?<version>\S+) .*\[(?<arch>\w+)\]\)/gm)].map(({ groups }) =>
          join(this.#folder, 'cache/archives', `${groups?.name}_${groups?.version?.replaceAll(':', '%3a')}_${groups?.arch}.deb`),
        ),
      );
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
