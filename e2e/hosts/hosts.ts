import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readHeaders, type Server, toHeaders, toServerConfig } from '../../src/build/publish/headers.ts';
import { Packages } from '../engine/packages.ts';

/** A host that serves a site as `.github/DEPLOY.md` says. */
export interface Host {
  /** Where it answers, without a last slash. */
  origin: string;
  stop(): Promise<void>;
}

/** What is published, and where. */
interface Site {
  /** A site that was built for the root: no server reads its pages, so that it may be published below a sub-path too. */
  folder: string;
  /** `/` or `/sub-path/` */
  base: string;
}

const deploy = await readFile(new URL('../../.github/DEPLOY.md', import.meta.url), 'utf8');

/** Replaces what must be there. */
function replace(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`.github/DEPLOY.md no longer holds « ${from} »`);
  return text.replaceAll(from, to);
}

/** Where the block names the page of errors. */
const errorPages: Record<Server, string> = { nginx: 'error_page 404 /404.html;', caddy: 'rewrite * /404.html' };

/** The block of a server in `.github/DEPLOY.md`; below a sub-path, changed as its comments say. */
export function readBlock(server: Server, base: string): string {
  const [, block] = new RegExp(`^\`\`\`${server}\\n(.*?)^\`\`\`$`, 'ms').exec(deploy) ?? [];
  if (block === undefined) throw new Error(`.github/DEPLOY.md has no block for ${server}`);
  const errorPage = errorPages[server];
  return replace(block, errorPage, errorPage.replace('/404.html', `${base}404.html`));
}

/** How a server is started, inside the folder where its packages are. */
const programs: Record<Server, { config: string; headers: string; command: string[] }> = {
  nginx: {
    config: 'etc/nginx/sites-enabled/site',
    headers: 'etc/nginx/snippets/site-headers.conf',
    command: ['/usr/sbin/nginx', '-g', 'daemon off;'],
  },
  caddy: {
    config: 'etc/caddy/Caddyfile',
    headers: 'etc/caddy/site-headers',
    command: ['/usr/bin/caddy', 'run', '--config', '/etc/caddy/Caddyfile'],
  },
};

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}

/** Debian's servers, unpacked in a folder of their own: nothing is installed. */
export class Hosts {
  readonly #root: string;

  private constructor(root: string) {
    this.#root = root;
  }

  /**
   * @param cache where packages are kept for the next run
   * @throws when this is not Debian, or its mirror does not answer
   */
  static async unpack(cache: string): Promise<Hosts> {
    await mkdir(cache, { recursive: true });
    const packages = await Packages.open(cache);
    const root = await mkdtemp(join(tmpdir(), 'hosts-'));
    try {
      await packages.unpack(['nginx-light', 'caddy', 'base-files'], root);
      // What installation scripts would have done.
      await appendFile(join(root, 'etc/passwd'), 'root:x:0:0::/root:/bin/sh\nwww-data:x:33:33::/var/www:/bin/false\n');
      await appendFile(join(root, 'etc/group'), 'root:x:0:\nwww-data:x:33:\n');
      for (const folder of ['var/log/nginx', 'var/lib/nginx', 'run', 'dev', 'var/www'])
        await mkdir(join(root, folder), { recursive: true, mode: 0o755 });
    } catch (error) {
      await rm(root, { recursive: true, force: true });
      throw error;
    }
    return new Hosts(root);
  }

  /** Publishes a site with the block of the documentation: its port and its name alone are others. */
  async serve(server: Server, { folder, base }: Site): Promise<Host> {
    const { config, headers, command } = programs[server];
    const port = await findFreePort();
    const origin = `http://localhost:${port}`;
    const written = readBlock(server, base);
    const local =
      server === 'nginx'
        ? replace(replace(written, 'listen 443 ssl;', `listen 127.0.0.1:${port};`), 'server_name example.org;', 'server_name localhost;')
        : `{\n\tadmin off\n}\n${replace(written, 'example.org {', `${origin} {`)}`;
    const put = async (path: string, text: string) => {
      await mkdir(dirname(join(this.#root, path)), { recursive: true });
      await writeFile(join(this.#root, path), text);
    };
    await put(config, local);
    // What `npm run -s tool headers` prints of this very site.
    await put(
      headers,
      toServerConfig(readHeaders(toHeaders(await readFile(join(folder, '_headers'), 'utf8'), { base, policy: '' })), server),
    );
    const published = join(this.#root, 'var/www/site');
    await rm(published, { recursive: true, force: true });
    await cp(folder, join(published, base), { recursive: true });
    const child = spawn('chroot', [this.#root, ...command], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { HOME: '/root', PATH: '/usr/sbin:/usr/bin' },
    });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => said.push(data));
    const stop = () => end(child);
    for (const limit = Date.now() + 30_000; Date.now() < limit && child.exitCode === null; await wait(50))
      if (
        await fetch(origin).then(
          ({ body }) => body?.cancel().then(() => true),
          () => false,
        )
      )
        return { origin, stop };
    await stop();
    throw new Error(`${server} does not start with the block of .github/DEPLOY.md:\n${Buffer.concat(said).toString()}`);
  }

  async remove(): Promise<void> {
    await rm(this.#root, { recursive: true, force: true });
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'close');
}
