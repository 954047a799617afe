import type { Machine } from './machine.ts';

/** The client has read the whole line when it says that nobody listens, or that it would ask for a password. */
const isRead =
  /Cannot connect to the Docker daemon|failed to connect to the docker API|error during connect|connection refused|interactive login/i;

/** The client alone: with an engine that is not there, does it read the command to its end? */
export async function isAccepted(machine: Machine, command: string): Promise<boolean> {
  const { status, output } = await machine.run(`export DOCKER_HOST=tcp://127.0.0.1:1; ${command}`, { seconds: 60 });
  return status === 0 || isRead.test(output);
}
