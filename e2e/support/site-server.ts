import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { readHeaders } from '../../src/build/publish/headers.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** What a host answers in place of what the site says: the rest is the site's. */
export interface Answer {
  status?: number;
  type?: string;
  body?: string;
}

/** A static host that sends the headers that the site asks for (`_headers`), can be given another version, fail, or go away. */
export class SiteServer {
  /** The folder that is published. */
  root: string;
  /** Paths below the base that were asked for, in order. */
  readonly asked: string[] = [];
  /** Which requests lose their connection. */
  isLost: (path: string) => boolean = () => false;
  /** What is answered otherwise than it should be; a promise holds the request as long as it lasts. */
  answer: (path: string) => Answer | undefined | Promise<Answer | undefined> = () => undefined;
  readonly #base: string;
  readonly #server: Server;
  /** What was sent already, by its content. */
  readonly #compressed = new Map<string, Buffer>();

  /** @param compresses text, as every host does: only what is measured needs it */
  constructor(root: string, base: string, compresses = false) {
    this.root = root;
    this.#base = base;
    this.#server = createServer(async ({ url = '', headers }, response) => {
      const path = decodeURIComponent(new URL(url, 'http://site.invalid').pathname).slice(this.#base.length);
      this.asked.push(path);
      if (this.isLost(path)) {
        response.destroy();
        return;
      }
      const other = (await this.answer(path)) ?? {};
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      const body = await this.#read(file);
      const type = other.type ?? types[extname(body ? file : '404.html')] ?? 'application/octet-stream';
      const content = other.body ?? body ?? (await this.#read('404.html')) ?? Buffer.alloc(0);
      const isSmaller = compresses && /\bbr\b/.test(String(headers['accept-encoding'])) && /text|json|xml/.test(type);
      response.writeHead(other.status ?? (body ? 200 : 404), {
        'Content-Type': type,
        Vary: 'Origin',
        ...(isSmaller ? { 'Content-Encoding': 'br' } : {}),
        ...(await this.#readHeaders(path)),
      });
      response.end(isSmaller ? this.#compress(content) : content);
    });
  }

  /** @returns the address of the home page */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, resolve));
    return `http://localhost:${(this.#server.address() as AddressInfo).port}${this.#base}`;
  }

  /** As a host does that keeps what it has compressed: what is measured does not wait for it twice. */
  #compress(content: Buffer | string): Buffer {
    const key = createHash('sha256').update(content).digest('hex');
    const known = this.#compressed.get(key) ?? brotliCompressSync(content);
    this.#compressed.set(key, known);
    return known;
  }

  async #read(file: string): Promise<Buffer | undefined> {
    return readFile(join(this.root, file)).catch(() => undefined);
  }

  /** What the site's own file says of a path: every rule whose path, `*` standing for any end, is its beginning. */
  async #readHeaders(path: string): Promise<Record<string, string>> {
    const rules = readHeaders((await this.#read('_headers'))?.toString('utf8') ?? '');
    const asked = rules.filter((rule) => (this.#base + path).startsWith(rule.path.replace('*', '')));
    return Object.fromEntries([['Cache-Control', 'no-cache'], ...asked.flatMap(({ headers }) => headers)]);
  }

  /** Every connection is lost from now on. */
  goAway(): void {
    this.isLost = () => true;
    this.#server.closeAllConnections();
  }

  /** Connections are what they were. */
  comeBack(): void {
    this.isLost = () => false;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
