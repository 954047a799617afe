import type { PrecacheList } from '../precache.ts';
import { download } from './download.ts';
import { forgetClosed, neededVersions, type Tabs, takeOver, toTabs } from './tabs.ts';
import { listFile, versionMark } from './version.ts';

const worker = self as unknown as ServiceWorkerGlobalScope;

/** Hash of the list, written here by the build: it names the version and proves the list. */
const version: string = versionMark;

/** The site's own address: several sites may share an origin, and its caches. */
const base = new URL('./', worker.location.href).href;
const toUrl = (address: string): string => base + address;

const toCacheName = (name: string): string => `${base} ${name}`;
const isOurs = (cacheName: string): boolean => cacheName.startsWith(`${base} `);
/** Holds which version serves what is open. */
const tabsCache = toCacheName('tabs');
const tabsUrl = toUrl('tabs');

const find = (url: string, name: string): Promise<Response | undefined> =>
  // Storage that has been taken away is as if nothing had been kept.
  caches.match(url, { cacheName: toCacheName(name), ignoreVary: true }).catch(() => undefined);

async function readList(response: Response | undefined): Promise<PrecacheList> {
  return ((await response?.json()) ?? {}) as PrecacheList;
}

/** Brings this version beside those that are kept; the list comes last, and says that it is whole. */
async function install(): Promise<void> {
  const answer = await fetch(toUrl(listFile), { integrity: version, cache: 'no-cache' });
  const earlier = (await caches.keys()).filter((name) => isOurs(name) && name !== toCacheName(version) && name !== tabsCache);
  const kept = await Promise.all(
    earlier.map(async (name) => {
      const cache = await caches.open(name);
      return { cache, list: await readList(await cache.match(toUrl(listFile))) };
    }),
  );
  const cache = await caches.open(toCacheName(version));
  try {
    await download({ list: await readList(answer.clone()), cache, kept, toUrl, fetch: (url, options) => fetch(url, options) });
    await cache.put(toUrl(listFile), answer);
  } catch (error) {
    // Quota exceeded: delete the partial cache. After any other failure the next download continues from it.
    if (error instanceof DOMException && error.name === 'QuotaExceededError') await caches.delete(toCacheName(version));
    throw error;
  }
}

let tabs: Promise<Tabs> | undefined;

async function readTabs(): Promise<Tabs | undefined> {
  const stored = await find(tabsUrl, 'tabs');
  return toTabs(await stored?.json().catch(() => undefined));
}

const getTabs = (): Promise<Tabs> => {
  tabs ??= readTabs().then((stored) => stored ?? { version, others: {} });
  return tabs;
};

async function setTabs(next: Tabs): Promise<void> {
  tabs = Promise.resolve(next);
  await (await caches.open(tabsCache)).put(tabsUrl, Response.json(next));
}

async function listOpen(): Promise<string[]> {
  return (await worker.clients.matchAll({ includeUncontrolled: true, type: 'all' })).map(({ id }) => id);
}

/** Forgets versions that nothing open needs; those that wait or are on their way are not old. */
async function forgetOldVersions(): Promise<void> {
  if (worker.registration.installing || worker.registration.waiting) return;
  const needed = [tabsCache, ...neededVersions(await getTabs()).map(toCacheName)];
  const old = (await caches.keys()).filter((name) => isOurs(name) && !needed.includes(name));
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function activate(): Promise<void> {
  const before = await readTabs();
  await setTabs(takeOver(before, version, await listOpen()));
  await forgetOldVersions();
  // A first visit: what is being read works without network too.
  if (!before) await worker.clients.claim();
}

/** A page or a worker that opens with another version than this one, or with the network's. */
async function open(id: string, name: string): Promise<void> {
  const { others } = await getTabs();
  await setTabs({ version, others: { ...others, [id]: name } });
}

async function forgetWhatIsClosed(): Promise<void> {
  const ids = Object.keys((await getTabs()).others);
  if (ids.length === 0) return;
  // One by one: a page that is being opened is not in the list of clients yet, and is waited for when it is asked for by its id.
  const clients = await Promise.all(ids.map((id) => worker.clients.get(id)));
  await setTabs(
    forgetClosed(
      await getTabs(),
      ids.filter((_id, index) => !clients[index]),
    ),
  );
  await forgetOldVersions();
}

/** Opens a page: this version's, the network's if this version lacks it, else the page that says so. */
async function openPage(event: FetchEvent): Promise<Response> {
  const { origin, pathname, search } = new URL(event.request.url);
  const url = origin + pathname.replace(/(^|\/)index\.html$/, '$1');
  const page = await find(url, version);
  if (page) return page;
  if (await find(`${url}/`, version)) return Response.redirect(`${url}/${search}`);
  try {
    const answer = await fetch(event.request);
    if (event.resultingClientId) await open(event.resultingClientId, '').catch(() => undefined);
    return answer;
  } catch (error) {
    const notFound = url.endsWith('/') ? await find(toUrl('404.html'), version) : undefined;
    if (!notFound) throw error;
    return new Response(notFound.body, { status: 404, headers: notFound.headers });
  }
}

/** Gives what a page asks for, from the version that the page itself came from. */
async function answer(event: FetchEvent): Promise<Response> {
  const { origin, pathname } = new URL(event.request.url);
  const name = (await getTabs()).others[event.clientId] ?? version;
  // What a worker asks for comes from the version of the page that started it.
  if (name !== version && event.resultingClientId) await open(event.resultingClientId, name).catch(() => undefined);
  return (name && (await find(origin + pathname, name))) || fetch(event.request);
}

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
// The reader accepts the version that waits.
worker.addEventListener('message', () => void worker.skipWaiting());
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(base) || request.headers.has('range')) return;
  if (request.mode !== 'navigate') return event.respondWith(answer(event));
  event.respondWith(openPage(event));
  event.waitUntil(forgetWhatIsClosed().catch(() => undefined));
});
