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
  ...['iproute2', 'libpam-modules', 'login', 'mount', 'ncurses-base', 'passwd', 'procps', 'python3-minimal', 'sed', 'sudo', 'tini'],
  'util-linux',
];

/** Asks again and again until the answer is yes. @throws when it is still no after `seconds` */
async function until(what: string, seconds: number, ask: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + seconds * 1000; !(await ask()); await wait(200))
    if (Date.now() > end) throw new Error(`${what}: no answer after ${seconds} s`);
}

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
    const { isRestored, kept } = await restoreRegistry(machine, packages, cache);
    await writeFile(
      join(machine.root, 'etc/registry.yml'),
      `version: 0.1\nlog: { level: error }\nstorage: { filesystem: { rootdirectory: /${registryFolder} } }\nhttp: { addr: ${registry} }\n`,
    );
    servers.push(machine.serve(['docker-registry', 'serve', '/etc/registry.yml']));
    const daemon = machine.serve([
      ...['dockerd', `--registry-mirror=http://${registry}`, `--cgroup-parent=${cgroup}`],
      // As Docker 29 does by default: images are kept by containerd.
      '--feature=containerd-snapshotter=true',
    ]);
    servers.push(daemon);
    await until('dockerd', 60, async () => {
      if (daemon.hasEnded) throw new Error(`the engine does not start here:\n${daemon.words}`);
      return (await machine.run('docker info')).status === 0;
    });
    if (!isRestored) {
      await fillRegistry(machine, packages, (name) => say(`image ${name}`));
      await keepRegistry(machine, kept);
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
      'docker volume ls -q | xargs -r docker volume rm -f',
      'docker network ls -q --filter type=custom | xargs -r docker network rm',
      'docker images -aq | sort -u | xargs -r docker rmi -f',
      'docker builder prune -af',
    ].join(' && '),
    { seconds: 120 },
  );
  if (status !== 0) throw new Error(`the engine could not be emptied:\n${output}`);
}
