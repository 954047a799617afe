import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test as base, expect } from '@playwright/test';
import { listFile } from '../../src/build/offline/worker/version.ts';
import { workerFile } from '../../src/build/offline/worker-file.ts';
import { readHeaders, servers } from '../../src/build/publish/headers.ts';
import { output, read } from '../support/site.ts';
import { type Host, Hosts } from './hosts.ts';

const isDebian = /^ID=debian$/m.test(readSystem());
const isAble = isDebian && process.getuid?.() === 0;

function readSystem(): string {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    return '';
  }
}

const test = base.extend<object, { hosts: Hosts }>({
  hosts: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are asked for.
    async ({}, use) => {
      const hosts = await Hosts.unpack('node_modules/.cache/engine');
      await use(hosts);
      await hosts.remove();
    },
    // A mirror may be slow.
    { scope: 'worker', timeout: 300_000 },
  ],
});

/** What the site asks of every answer. */
const everywhere = readHeaders(read('_headers'))[0]?.headers ?? [];
const list = JSON.parse(read(listFile)) as Record<string, string>;
const hashed = Object.keys(list).filter((path) => path.startsWith('_astro/'));
const forever = 'public, max-age=31536000, immutable';

/** The type that a browser needs of a file, and its encoding where it is a text that others read. */
const types: readonly (readonly [path: string, type: RegExp])[] = [
  ['', /^text\/html; charset=utf-8$/i],
  ['commandes/run/', /^text\/html; charset=utf-8$/i],
  [workerFile, /^(?:text|application)\/javascript\b/],
  [listFile, /^application\/json\b/],
  ['manifest.webmanifest', /^application\/manifest\+json\b/],
  ['favicon.svg', /^image\/svg\+xml\b/],
  ['icone-192.png', /^image\/png$/],
  ['nouveautes.xml', /^(?:text|application)\/(?:\w+\+)?xml\b/],
  ['commandes/run.md', /^text\/markdown; charset=utf-8$/i],
  ['llms.txt', /^text\/plain; charset=utf-8$/i],
  [hashed.find((path) => path.endsWith('.js')) ?? '', /^(?:text|application)\/javascript\b/],
  [hashed.find((path) => path.endsWith('.css')) ?? '', /^text\/css\b/],
  [hashed.find((path) => path.endsWith('.woff2')) ?? '', /^font\/woff2$/],
];

for (const server of servers)
  for (const path of ['/', '/docker/'])
    test.describe(`${server} with the block of DEPLOY.md at ${path}`, () => {
      test.skip(!isAble, 'it unpacks Debian’s nginx and Caddy and starts them in a folder: root on Debian');

      let host: Host;
      test.beforeAll(async ({ hosts }) => {
        host = await hosts.serve(server, { folder: output, base: path });
      });
      test.afterAll(async () => {
        await host?.stop();
      });

      const ask = (address: string, encodings = 'identity') =>
        fetch(`${host.origin}${path}${address}`, { redirect: 'manual', headers: { 'Accept-Encoding': encodings } });

      test('gives every file of the offline copy as it was built', async () => {
        const wrong: string[] = [];
        for (const [address, integrity] of Object.entries(list)) {
          const answer = await ask(address);
          const hash = createHash('sha256')
            .update(Buffer.from(await answer.arrayBuffer()))
            .digest('base64');
          if (answer.status !== 200 || integrity !== `sha256-${hash}`) wrong.push(`${answer.status} ${address}`);
        }
        expect(wrong).toEqual([]);
      });

      for (const [address, type] of types)
        test(`sends « ${address} » with its type, its headers and its time`, async () => {
          const { status, headers } = await ask(address);
          expect(status).toBe(200);
          expect(headers.get('Content-Type')).toMatch(type);
          expect(everywhere.map(([name]) => [name, headers.get(name)])).toEqual(everywhere);
          expect(headers.get('Cache-Control')).toBe(address.startsWith('_astro/') ? forever : 'no-cache');
        });

      for (const address of ['commandes/nimporte-quoi/', 'nimporte-quoi', '_astro/site.nimporte.css'])
        test(`says that « ${address} » is not there with the page of the site, for this time only`, async () => {
          const answer = await ask(address);
          expect(answer.status).toBe(404);
          expect(answer.headers.get('Content-Type')).toMatch(/^text\/html; charset=utf-8$/i);
          expect(answer.headers.get('Cache-Control')).toBe('no-cache');
          expect(everywhere.map(([name]) => [name, answer.headers.get(name)])).toEqual(everywhere);
          expect(await answer.text()).toBe(read('404.html'));
        });

      test('leads from an address without its last slash to the page', async () => {
        const { status, headers } = await ask('commandes/run');
        expect([301, 308]).toContain(status);
        expect(new URL(headers.get('Location') ?? '', `${host.origin}${path}commandes/run`).href).toBe(
          `${host.origin}${path}commandes/run/`,
        );
      });

      for (const [address] of types.filter(([name]) => /(?:^|\/|\.(?:js|css|json|svg))$/.test(name)))
        test(`compresses « ${address} »`, async () => {
          const answer = await ask(address, 'gzip');
          // Too small to gain by it.
          if (Buffer.byteLength(read(address === '' || address.endsWith('/') ? `${address}index.html` : address)) < 1000) return;
          expect(answer.headers.get('Content-Encoding')).toBe('gzip');
          expect(answer.headers.get('Vary')).toMatch(/Accept-Encoding/i);
          const hash = createHash('sha256')
            .update(Buffer.from(await answer.arrayBuffer()))
            .digest('base64');
          if (list[address]) expect(`sha256-${hash}`).toBe(list[address]);
        });
    });
