import { expect, test, vi } from 'vitest';
import { download } from './download.ts';

const toType = (url: string) => (/\.\w+$/.test(url) ? `text/${url.split('.').at(-1)}` : 'text/html; charset=utf-8');

const createResponse = (url: string, body: string, type = toType(url)) => new Response(body, { headers: { 'Content-Type': type } });

/** A cache in memory, by address; `type` is that of all it holds, in place of their own. */
function createCache(files: Record<string, string> = {}, type?: string) {
  const kept = new Map(Object.entries(files));
  return {
    kept,
    match: async (url: RequestInfo | URL) =>
      kept.has(String(url)) ? createResponse(String(url), kept.get(String(url)) ?? '', type) : undefined,
    put: async (url: RequestInfo | URL, response: Response) => void kept.set(String(url), await response.text()),
  };
}

const list = { '': 'sha256-home', 'run/': 'sha256-run', 'site.css': 'sha256-css' };
const toUrl = (address: string) => `https://site.invalid/aide/${address}`;
const fetchAll = () => vi.fn(async (url: string, { integrity }: { integrity: string }) => createResponse(url, `${url} ${integrity}`));

test('brings every file below the base, each with what it must hold', async () => {
  const cache = createCache();
  await download({ list, cache, kept: [], toUrl, fetch: fetchAll() });
  expect(Object.fromEntries(cache.kept)).toEqual({
    'https://site.invalid/aide/': 'https://site.invalid/aide/ sha256-home',
    'https://site.invalid/aide/run/': 'https://site.invalid/aide/run/ sha256-run',
    'https://site.invalid/aide/site.css': 'https://site.invalid/aide/site.css sha256-css',
  });
});

test('takes from another version what has not changed, and asks for the rest', async () => {
  const cache = createCache();
  const fetch = fetchAll();
  const earlier = {
    list: { ...list, 'run/': 'sha256-other' },
    cache: createCache({ [toUrl('')]: 'home', [toUrl('run/')]: 'old', [toUrl('site.css')]: 'css' }),
  };
  await download({ list, cache, kept: [earlier], toUrl, fetch });
  expect(fetch.mock.calls.map(([url]) => url)).toEqual([toUrl('run/')]);
  expect(cache.kept.get(toUrl('site.css'))).toBe('css');
});

test('goes on where an interrupted download stopped', async () => {
  const cache = createCache({ [toUrl('')]: 'home' });
  const fetch = fetchAll();
  await download({ list, cache, kept: [], toUrl, fetch });
  expect(fetch.mock.calls.map(([url]) => url)).toEqual([toUrl('run/'), toUrl('site.css')]);
});

test('fails with the first file that cannot be had, and asks for no more', async () => {
  const long = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`${index}.css`, 'sha256-css']));
  const fetch = vi.fn(async () => {
    throw new TypeError('Failed to fetch');
  });
  await expect(download({ list: long, cache: createCache(), kept: [], toUrl, fetch })).rejects.toThrow('Failed to fetch');
  expect(fetch.mock.calls.length).toBeLessThan(10);
});

test('fails when a file cannot be kept', async () => {
  const cache = { ...createCache(), put: () => Promise.reject(new DOMException('', 'QuotaExceededError')) };
  await expect(download({ list, cache, kept: [], toUrl, fetch: fetchAll() })).rejects.toThrow();
});

test('keeps a page that its host serves as not found or from elsewhere as a page', async () => {
  const put = vi.fn(async (_url: RequestInfo | URL, _response: Response) => undefined);
  const notFound = async () => new Response('404', { status: 404, headers: { 'Content-Type': 'text/html' } });
  await download({ list: { '404.html': 'sha256-404' }, cache: { ...createCache(), put }, kept: [], toUrl, fetch: notFound });
  const stored = put.mock.calls[0]?.[1];
  expect([stored?.status, stored?.headers.get('Content-Type'), await stored?.text()]).toEqual([200, 'text/html', '404']);
});

test.each([
  ['', 'application/octet-stream'],
  ['404.html', 'text/plain'],
  ['run/', ''],
  ['site.css', 'text/html'],
  ['site.js', 'text/plain; charset=utf-8'],
  ['icon.svg', 'text/xml'],
])('refuses %j that comes as %j', async (address, type) => {
  const fetch = async (url: string) => createResponse(url, 'what it must hold', type);
  const cache = createCache();
  await expect(download({ list: { [address]: 'sha256-right' }, cache, kept: [], toUrl, fetch })).rejects.toThrow(type);
  expect(cache.kept.size).toBe(0);
});

test.each([
  ['', 'text/html'],
  ['run/', 'Text/HTML; charset=UTF-8'],
  ['site.js', 'application/javascript'],
  ['site.js', 'text/javascript; charset=utf-8'],
  ['site.css', 'text/css'],
  ['icon.svg', 'image/svg+xml'],
  ['answers.json', 'text/plain'],
  ['font.woff2', 'application/octet-stream'],
])('keeps %j that comes as %j', async (address, type) => {
  const cache = createCache();
  const fetch = async (url: string) => createResponse(url, 'right', type);
  await download({ list: { [address]: 'sha256-right' }, cache, kept: [], toUrl, fetch });
  expect(cache.kept.get(toUrl(address))).toBe('right');
});

test('asks anew for what was kept with a type that a browser does not use', async () => {
  const file = { [toUrl('site.css')]: 'css' };
  const list = { 'site.css': 'sha256-css' };
  for (const [cache, kept] of [
    [createCache(file, 'text/plain'), []],
    [createCache(), [{ list, cache: createCache(file, 'text/plain') }]],
  ] as const) {
    const fetch = fetchAll();
    await download({ list, cache, kept, toUrl, fetch });
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(cache.kept.get(toUrl('site.css'))).toBe(`${toUrl('site.css')} sha256-css`);
  }
});
