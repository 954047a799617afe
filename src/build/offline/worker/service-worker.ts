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

async function find(url: string, name: string): Promise<Response | undefined> {
  try {
    return await caches.match(url, { cacheName: toCacheName(name), ignoreVary: true });
  } catch {
    // Storage that has been taken away is as if nothing had been kept. Where it is forbidden, its very name throws.
    return undefined;
  }
}

async function readList(response: Response | undefined): Promise<PrecacheList> {
  return ((await response?.json()) ?? {}) as PrecacheList;
}

/** Downloads this version beside those that are kept. The list is stored last: where it is, the version is complete. */
async function install(): Promise<void> {
  // The host went back to a version that is still kept, and that open pages may use: nothing to download, nothing to delete.
  if (await find(toUrl(listFile), version)) return forgetSkippedVersions();
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
    await forgetSkippedVersions();
  } catch (error) {
    // Quota exceeded: delete the partial cache. After any other failure the next download continues from it.
    if (error instanceof DOMException && error.name === 'QuotaExceededError') await caches.delete(toCacheName(version));
    throw error;
  }
}

let tabs: Promise<Tabs> | undefined;

/** Whether the site has dropped this worker, which keeps nothing more. */
let hasLeft = false;

async function readTabs(): Promise<Tabs | undefined> {
  const stored = await find(tabsUrl, 'tabs');
  return toTabs(await stored?.json().catch(() => undefined));
}

const getTabs = (): Promise<Tabs> => {
  tabs ??= readTabs().then((stored) => stored ?? { version, others: {} });
  return tabs;
};

/** @returns whether it could be stored; where there is no room left, this worker alone remembers it, as long as it runs */
async function setTabs(next: Tabs): Promise<boolean> {
  tabs = Promise.resolve(next);
  if (hasLeft) return true;
  try {
    await (await caches.open(tabsCache)).put(tabsUrl, Response.json(next));
    return true;
  } catch {
    return false;
  }
}

async function forgetAllBut(names: readonly string[]): Promise<void> {
  const needed = [tabsCache, ...names.map(toCacheName)];
  const old = (await caches.keys()).filter((name) => isOurs(name) && !needed.includes(name));
  await Promise.all(old.map((name) => caches.delete(name)));
}

/**
 * Deletes versions that were offered and never accepted, now that a newer one is here: a tab that stays open would keep a copy of
 * every deployment. A reader who accepts the older one at this very moment reads online until the newer one is complete.
 */
async function forgetSkippedVersions(): Promise<void> {
  const now = await readTabs();
  if (now) await forgetAllBut([version, ...neededVersions(now)]);
}

async function listOpen(): Promise<string[]> {
  return (await worker.clients.matchAll({ includeUncontrolled: true, type: 'all' })).map(({ id }) => id);
}

/** Forgets versions that nothing open needs; those that wait or are on their way are not old. */
async function forgetOldVersions(): Promise<void> {
  if (worker.registration.installing || worker.registration.waiting) return;
  await forgetAllBut([version, ...neededVersions(await getTabs())]);
}

/** Stores what is open and deletes the versions that it does not need; where there was no room to store it, that makes some. */
async function settle(next: Tabs): Promise<void> {
  const isNoted = await setTabs(next);
  await forgetOldVersions();
  if (!isNoted) await setTabs(next);
}

async function activate(): Promise<void> {
  const before = await readTabs();
  await settle(takeOver(before, version, await listOpen()));
  // A first visit: what is being read works without network too.
  if (!before) await worker.clients.claim();
}

/** Notes a page or a worker that opens: the version that it comes from, an empty string for the network's. */
async function open(id: string, name: string): Promise<void> {
  const { others } = await getTabs();
  await setTabs({ version, others: { ...others, [id]: name } });
}

async function forgetWhatIsClosed(): Promise<void> {
  const ids = Object.keys((await getTabs()).others);
  if (ids.length === 0) return;
  // One by one: a page that is being opened is not in the list of clients yet, and is waited for when it is asked for by its id.
  const clients = await Promise.all(ids.map((id) => worker.clients.get(id)));
  await settle(
    forgetClosed(
      await getTabs(),
      ids.filter((_id, index) => !clients[index]),
    ),
  );
}

/** What every page of the site holds as long as it works without network. */
const keeper = '<site-update';

/** Whether the site has dropped this worker: it is no longer there, and the home page, which is, asks for none. */
async function isDropped(): Promise<boolean> {
  const { status } = await fetch(worker.location.href, { cache: 'no-cache' });
  if (status !== 404 && status !== 410) return false;
  const home = await fetch(base, { cache: 'no-cache' });
  return home.ok && !(await home.text()).includes(keeper);
}

/** Asked once each time the worker starts: browsers end it after half a minute without anything to do. */
let dropped: Promise<boolean> | undefined;

/** A browser keeps a worker whose file is gone from the site, and its readers would see the last version for ever: this one removes itself. */
async function leaveWhenDropped({ resultingClientId }: FetchEvent): Promise<void> {
  const isKept = !hasLeft;
  dropped ??= isDropped();
  if (!(await dropped)) return;
  hasLeft = true;
  await Promise.all((await caches.keys()).filter(isOurs).map((name) => caches.delete(name)));
  try {
    // What was just opened is shown as the site is now.
    const page = isKept ? await worker.clients.get(resultingClientId) : undefined;
    if (page instanceof WindowClient) await page.navigate(page.url);
  } finally {
    // Last: a page that is still the kept one's registers this worker anew once it is there, which would take back that it left.
    await worker.registration.unregister();
  }
}

/** Opens a page: this version's, the network's if this version lacks it, else the page that says so. */
async function openPage(event: FetchEvent): Promise<Response> {
  const { origin, pathname, search } = new URL(event.request.url);
  const url = origin + pathname.replace(/(^|\/)index\.html$/, '$1');
  const page = await find(url, version);
  // The version that waits may take over before this page is there: until then, browsers do not tell of it.
  if (page && worker.registration.waiting && event.resultingClientId) await open(event.resultingClientId, version);
  if (page) return page;
  if (await find(`${url}/`, version)) return Response.redirect(`${url}/${search}`);
  try {
    const answer = await fetch(event.request);
    if (event.resultingClientId) await open(event.resultingClientId, '');
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
  if (name !== version && event.resultingClientId) await open(event.resultingClientId, name);
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
  event.waitUntil(Promise.allSettled([forgetWhatIsClosed(), leaveWhenDropped(event)]));
});
