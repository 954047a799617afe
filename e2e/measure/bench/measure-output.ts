import { readdir, readFile, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../../src/build/browser.ts';

/** What a built site weighs, in bytes on the disk. */
export interface OutputSize {
  pages: number;
  /** Bytes of HTML of a page, on average. */
  perPage: number;
  /** Everything, whatever its kind. */
  total: number;
  /** Pagefind's folder. */
  index: number;
}

/** Weighs a built site. */
export async function measureOutput(folder: string): Promise<OutputSize> {
  const size = { pages: 0, html: 0, total: 0, index: 0 };
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const { size: bytes } = await stat(file);
    size.total += bytes;
    if (file.startsWith(join(folder, 'pagefind'))) size.index += bytes;
    if (!entry.name.endsWith('.html')) continue;
    size.pages++;
    size.html += bytes;
  }
  return { pages: size.pages, perPage: size.html / size.pages, total: size.total, index: size.index };
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Serves a folder on a free port of this machine, and counts what it sends. */
async function serve(folder: string): Promise<{ server: Server; base: string; countSent: () => number }> {
  let sent = 0;
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site.invalid');
    const file = join(folder, decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname));
    const body = await readFile(file).catch(() => undefined);
    sent += body?.length ?? 0;
    response.writeHead(body ? 200 : 404, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { server, base: `http://127.0.0.1:${address.port}`, countSent: () => sent };
}

/**
 * Bytes that a browser loads for its first question, from the loaded page to the answers.
 *
 * @param ask asks the question and waits for the answers
 */
export async function measureFirstQuery(folder: string, path: string, ask: (page: Page) => Promise<void>): Promise<number> {
  const { server, base, countSent } = await serve(folder);
  const executablePath = findBrowser();
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  try {
    // What a worker keeps for reading without network is no part of a question.
    const page = await browser.newPage({ serviceWorkers: 'block' });
    await page.goto(base + path, { waitUntil: 'networkidle' });
    const before = countSent();
    await ask(page);
    await page.waitForLoadState('networkidle');
    return countSent() - before;
  } finally {
    await browser.close();
    server.close();
  }
}
