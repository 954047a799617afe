import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { cgroup, type Machine, OwnMachine, PrivateMachine, type Server } from './machine.ts';
import { Packages } from './packages.ts';
import { fillRegistry, keepRegistry, registry, registryFolder, restoreRegistry } from './stand-ins.ts';

/** An engine that answers, and the machine where commands are typed to it. */
export interface Engine {
  machine: Machine;
  versions: Versions;
  /** Where its images come from: `stand-ins`, small ones made here under the same names; `hub`, the real ones. */
  images: 'stand-ins' | 'hub';
  /** Ends what was started, in order, and leaves nothing behind. */
  stop(): Promise<void>;
}

/** Version numbers, without what a distribution adds to them; an absent program has none. */
export interface Versions {
  engine: string;
  /** As the engine says it itself: `28.5.2+dfsg4`. */
  build: string;
  client: string;
  buildx: string | undefined;
  compose: string | undefined;
}

/** The learner's machine, on Debian: the engine and its plugins, a registry, and what the pages use of a system. */
const machinePackages = [
  ...['docker.io', 'docker-cli', 'docker-buildx', 'docker-compose', 'docker-registry', 'iptables'],
  ...['base-files', 'base-passwd', 'bash', 'bsdutils', 'coreutils', 'curl', 'dash', 'debianutils', 'findutils', 'grep', 'hostname'],
  ...['iproute2', 'libpam-modules', 'login', 'mount', 'ncurses-base', 'passwd', 'procps', 'sed', 'sudo', 'tar', 'tini'],
  'util-linux',
];

/** `28.5.2+dfsg4` → `28.5.2` */
const toNumber = (text: string): string | undefined => /\d+(?:\.\d+)+/.exec(text)?.[0];

async function readVersions(machine: Machine): Promise<Versions> {
  const ask = async (command: string) => {
    const { status, stdout } = await machine.run(command);
    return status === 0 ? toNumber(stdout) : undefined;
  };
  const engine = await ask("docker version --format '{{.Server.Version}}'");
  const client = await ask("docker version --format '{{.Client.Version}}'");
  if (engine === undefined || client === undefined) throw new Error('no engine answers « docker version »');
  const build = (await machine.run("docker version --format '{{.Server.Version}}'")).stdout;
  return { engine, build, client, buildx: await ask('docker buildx version'), compose: await ask('docker compose version --short') };
}

/** Ways to start the engine, the best first: the others do without what a system may lack. */
const ways: readonly (readonly string[])[] = [
  // As Docker 29 does by default: images are kept by containerd.
  ['--feature=containerd-snapshotter=true'],
  // Without layers that the kernel stacks, nor its firewall: published ports go through a program.
  ['--storage-driver=vfs', '--iptables=false', '--ip6tables=false'],
];

/** Starts the engine of a machine. @throws with its last words when it does not start in any way */
async function startDaemon(machine: PrivateMachine, say: (what: string) => void): Promise<Server> {
  let words = '';
  for (const flags of ways) {
    say(`dockerd ${flags.join(' ')}`);
    const daemon = machine.serve(['dockerd', `--registry-mirror=http://${registry}`, `--cgroup-parent=${cgroup}`, ...flags]);
    for (const end = Date.now() + 120_000; Date.now() < end && !daemon.hasEnded; await wait(200))
      if ((await machine.run('docker info')).status === 0) return daemon;
    await daemon.end(20);
    words = daemon.words;
  }
  throw new Error(`the engine does not start here:\n${words}`);
}

/**
 * Starts an engine of its own, in a machine of its own, with a registry that holds the stand-ins.
 *
 * @param cache folder where Debian packages are kept for the next run
 * @param say told what is being done
 * @throws when the system does not allow it, with the engine's own last words
 */
export async function startOwnEngine(cache: string, say: (what: string) => void): Promise<Engine> {
  say('packages');
  const packages = await Packages.open(cache);
  const machine = await PrivateMachine.start(packages, machinePackages);
  const servers: Server[] = [];
  const stop = async () => {
    for (const server of servers.reverse()) await server.end(20);
    await machine.stop();
  };
  try {
    say('engine');
    const missing = await restoreRegistry(machine, packages, cache);
    await writeFile(
      join(machine.root, 'etc/registry.yml'),
      `version: 0.1\nlog: { level: error }\nstorage: { filesystem: { rootdirectory: /${registryFolder} } }\nhttp: { addr: ${registry} }\n`,
    );
    servers.push(machine.serve(['docker-registry', 'serve', '/etc/registry.yml']));
    servers.push(await startDaemon(machine, say));
    if (missing.length > 0) {
      await fillRegistry(machine, packages, missing, (name) => say(`image ${name}`));
      await keepRegistry(machine, cache);
      await empty({ machine });
    }
    return { machine, versions: await readVersions(machine), images: 'stand-ins', stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Uses the engine that answers on this machine, and real images.
 * Scenarios delete everything the engine holds: it must hold nothing.
 *
 * @throws when it does not answer, or holds something
 */
export async function useEngine(): Promise<Engine> {
  const machine = await OwnMachine.start();
  try {
    const versions = await readVersions(machine);
    const { stdout } = await machine.run(
      'docker ps -aq; docker images -aq; docker volume ls -q; docker network ls -q --filter type=custom',
    );
    if (stdout !== '')
      throw new Error('this engine holds containers, images, volumes or networks, which the scenarios would delete: use one that is empty');
    return { machine, versions, images: 'hub', stop: () => machine.stop() };
  } catch (error) {
    await machine.stop();
    throw error;
  }
}

/** Deletes every container, image, volume, network and build cache: each scenario starts from an empty engine. */
export async function empty({ machine }: Pick<Engine, 'machine'>): Promise<void> {
  const { status, output } = await machine.run(
    [
      'docker ps -aq | xargs -r docker rm -f',
      // Networks, images and build cache, then the volumes that have a name.
      'docker system prune -af',
      'docker volume prune -af',
    ].join(' && '),
    { seconds: 120 },
  );
  if (status !== 0) throw new Error(`the engine could not be emptied:\n${output}`);
}
