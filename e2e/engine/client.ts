import type { Machine } from './machine.ts';

/** The client has read the whole line when it says that nobody listens. */
const noEngine =
  /Cannot connect to the Docker daemon|failed to connect to the docker API|error during connect|connection refused|no such host/i;

/** The client alone: with an engine that is not there, does it read the command to its end? */
export async function isAccepted(machine: Machine, command: string): Promise<boolean> {
  const { status, output } = await machine.run(command.replace(/^docker (?=login$)/, 'docker --host tcp://127.0.0.1:1 '), {
    input: 'x\nx\n',
    seconds: 60,
  });
  return status === 0 || noEngine.test(output);
}
