import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { PrivateMachine } from './machine.ts';
import type { Packages } from './packages.ts';

/** Where the machine's own registry listens. */
export const registry = 'localhost:5000';

/** A small image that stands for an official one. */
export interface StandIn {
  /** Folder of its Dockerfile, in `images/`. */
  folder: string;
  /** What it is called in the registry. */
  name: string;
  /** Other names of the same image, where a difference of size is all that there would be. */
  also?: readonly string[];
  /** Debian packages that its Dockerfile finds in `packages/`, with all that they need. */
  packages: readonly string[];
  /** Others, likewise, in folders of their own. */
  others?: Readonly<Record<string, readonly string[]>>;
  /** Programs of this machine: name in the context → where it is. */
  programs?: () => Readonly<Record<string, string>>;
}

const basePackages = [
  ...['base-files', 'base-passwd', 'bash', 'coreutils', 'dash', 'debianutils', 'findutils', 'grep', 'gzip', 'hostname', 'libc-bin'],
  ...['ncurses-base', 'sed', 'tar'],
];

/** In the order in which they are built. */
const standIns: readonly StandIn[] = [
  { folder: 'base', name: 'library/base', packages: basePackages },
  { folder: 'alpine', name: 'library/alpine', also: ['library/alpine:3.23'], packages: ['busybox-static'] },
  { folder: 'hello-world', name: 'library/hello-world', packages: ['busybox-static'] },
  { folder: 'nginx', name: 'library/nginx', also: ['library/nginx:1.31'], packages: ['nginx', 'curl'] },
  { folder: 'welcome', name: 'docker/welcome-to-docker', packages: [] },
  { folder: 'ubuntu', name: 'library/ubuntu:24.04', packages: [] },
  { folder: 'debian', name: 'library/debian:trixie', packages: [] },
  { folder: 'almalinux', name: 'library/almalinux:9', packages: [] },
  {
    folder: 'python',
    name: 'library/python:3.14-slim',
    packages: ['python3.14', 'media-types', 'passwd'],
    others: { wheels: ['python3-flask', 'python3-pymysql'] },
  },
  {
    folder: 'node',
    name: 'library/node:24-slim',
    also: ['library/node:24'],
    packages: ['libstdc++6', 'libatomic1'],
    programs: () => ({
      node: resolve('node_modules/node/bin/node'),
      npm: resolve(dirname(process.env.npm_execpath ?? '/usr/lib/node_modules/npm/bin/npm-cli.js'), '..'),
    }),
  },
  {
    folder: 'mariadb',
    name: 'library/mariadb',
    also: ['library/mariadb:12.3', 'library/mariadb:lts'],
    packages: ['mariadb-server-core', 'mariadb-client'],
  },
  { folder: 'postgres', name: 'library/postgres:18', packages: ['postgresql-18'] },
  { folder: 'php', name: 'library/php:8.4-apache', packages: ['php8.4-cli', 'php8.4-mysql'] },
  { folder: 'adminer', name: 'library/adminer:5', packages: ['adminer', 'php8.4-cli', 'php8.4-pgsql'] },
  { folder: 'registry', name: 'library/registry:3', packages: ['docker-registry'] },
];

/** Packages that every image but the smallest holds already. */
const needsBase = (folder: string): boolean => !['base', 'alpine', 'hello-world'].includes(folder);

/** What a container has no use for. */
const useless = ['usr/share/doc', 'usr/share/man', 'usr/share/locale', 'usr/share/info', 'usr/share/perl', 'usr/lib/x86_64-linux-gnu/perl'];

/** What each stand-in is made from, in one word, by name: while it is the same, so is the image. */
async function toKeys(packages: Packages): Promise<Record<string, string>> {
  const keys: Record<string, string> = {};
  let base = '';
  for (const { folder, name, also = [], packages: own, others = {} } of standIns) {
    const hash = createHash('sha256')
      .update(needsBase(folder) ? base : '')
      .update(process.version)
      .update(also.join());
    const root = join(import.meta.dirname, 'images', folder);
    for (const file of (await readdir(root, { recursive: true })).sort()) {
      const path = join(root, file);
      if ((await stat(path)).isFile()) hash.update(file).update(await readFile(path));
    }
    for (const names of [own, ...Object.values(others)])
      if (names.length > 0) hash.update((await packages.find(names)).map((path) => basename(path)).join());
    const key = hash.digest('hex').slice(0, 16);
    keys[name] = key;
    // What follows is made from the base, and the welcome page from the server before it.
    if (folder === 'base' || folder === 'nginx') base += key;
  }
  return keys;
}

/** Folder where the registry keeps what it holds, on the machine. */
export const registryFolder = 'var/lib/registry';

/** Name of the file, beside what the registry holds, that says what each image was made from. */
const keysFile = 'keys.json';

/**
 * Puts the stand-ins of earlier runs in the registry, before it starts.
 *
 * @param cache folder where they are kept
 * @returns the stand-ins that are still to be built
 */
export async function restoreRegistry(machine: PrivateMachine, packages: Packages, cache: string): Promise<readonly StandIn[]> {
  const target = join(machine.root, registryFolder);
  await cp(join(cache, 'registry'), target, { recursive: true }).catch(() => mkdir(target, { recursive: true }));
  const known = JSON.parse(await readFile(join(target, keysFile), 'utf8').catch(() => '{}')) as Record<string, string>;
  const keys = await toKeys(packages);
  await writeFile(join(target, keysFile), JSON.stringify(keys));
  return standIns.filter(({ name }) => known[name] !== keys[name]);
}

/** Keeps what the registry holds for the next runs. */
export async function keepRegistry(machine: PrivateMachine, cache: string): Promise<void> {
  const part = join(cache, 'registry.part');
  await cp(join(machine.root, registryFolder), part, { recursive: true });
  await rm(join(cache, 'registry'), { recursive: true, force: true });
  await rename(part, join(cache, 'registry'));
}

/**
 * Builds stand-ins on the machine and pushes them to the machine's registry.
 *
 * @param missing those to build, in order
 * @param say told which image is built
 * @throws when one cannot be built
 */
export async function fillRegistry(
  machine: PrivateMachine,
  packages: Packages,
  missing: readonly StandIn[],
  say: (name: string) => void,
): Promise<void> {
  for (const { folder, name, also = [], packages: own, others = {}, programs } of missing) {
    say(name);
    const context = join(machine.root, 'srv', folder);
    await cp(join(import.meta.dirname, 'images', folder), context, { recursive: true });
    const without = needsBase(folder) ? basePackages : [];
    for (const [target, names] of Object.entries({ packages: own, ...others })) {
      if (names.length === 0) continue;
      await packages.unpack(names, join(context, target), without);
      for (const path of useless) await rm(join(context, target, path), { recursive: true, force: true });
    }
    for (const [target, source] of Object.entries(programs?.() ?? {})) {
      await cp(source, join(context, target), { recursive: true, dereference: true });
      await chmod(join(context, target), 0o755);
    }
    const image = `${registry}/${name}`;
    const { status, output } = await machine.run(
      `docker build --quiet --provenance=false -t ${image} /srv/${folder} && docker push --quiet ${image}${also.map((other) => ` && docker tag ${image} ${registry}/${other} && docker push --quiet ${registry}/${other}`).join('')}`,
      { seconds: 300 },
    );
    if (status !== 0) throw new Error(`the image ${name} could not be made:\n${output}`);
  }
  await rm(join(machine.root, 'srv'), { recursive: true, force: true });
  await mkdir(join(machine.root, 'srv'));
}
