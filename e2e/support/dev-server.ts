import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A development server that a test started. */
export interface DevServer {
  /** What it has written until now. */
  readLog(): string;
  stop(): Promise<void>;
}

/**
 * Address of the home page of a development server.
 *
 * @param away how far its port is from that of the built site: servers of tests that run at once have different ones
 */
export const toDevAddress = (away: number): string =>
  `http://localhost:${Number(process.env.E2E_PORT ?? 4393) + away}${process.env.BASE_PATH ?? '/'}`;

/** Starts a development server of this source at an address; what it answers is to be awaited. */
export function startDevServer(address: string, env: Readonly<Record<string, string>> = {}): DevServer {
  const server = spawn(process.execPath, ['src/astro.ts', 'dev', '--ignore-lock', '--port', new URL(address).port], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { ...process.env, ASTRO_DEV_BACKGROUND: '0', NO_COLOR: '1', FORCE_COLOR: '0', ...env },
  });
  let log = '';
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (text) => {
      log += String(text);
    });
  return {
    readLog: () => log,
    stop: async () => {
      if (server.exitCode !== null) return;
      const ended = once(server, 'exit');
      server.kill();
      await ended;
    },
  };
}

/** The HTML at an address; nothing while no server answers there. */
export const readHtml = async (address: string): Promise<string> =>
  fetch(address).then(
    (response) => (response.ok ? response.text() : ''),
    () => '',
  );
