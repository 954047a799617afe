import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { test as base, expect } from '../support/hosted.ts';
import { output } from '../support/site.ts';
import { writeFewPages, writeVersion } from './versions.ts';

export { expect };

/** Title of `changedPage`; another version adds its name to it. */
export const title = 'Arrêter un conteneur';
export const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 });
export const banner = (page: Page): Locator => page.getByRole('button', { name: 'Nouvelle version : actualiser' });

/** What only an update asks for: neither the worker and its list, nor what an open page asks the network for. */
export const isFile = (path: string) => !['sw.js', 'precache.json'].includes(path);

/** What a reader with an unreliable network does. */
export interface Reader {
  /** Visits a page and waits until the whole site is kept. */
  visit(path: string): Promise<void>;
  /** Loses the network: the browser's own, and the server behind it. */
  loseNetwork(): Promise<void>;
  /** Waits until a page knows that the browser has finished with a new version, kept or not. */
  waitForUpdate(page?: Page): Promise<'waiting' | 'refused'>;
}

/** Our `test` on a host of its own, in a browser that keeps sites. */
export const test = base.extend<{ versionB: string; reader: Reader }>({
  serviceWorkers: 'allow',
  versionB: async ({ root, context }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'site-'));
    await writeVersion({ from: root, to: folder, name: 'B' });
    await use(folder);
    // A page that still loads would complain of what is taken away below it.
    await Promise.all(context.pages().map((page) => page.goto('about:blank')));
    await rm(folder, { recursive: true, force: true });
  },
  reader: async ({ page, context, server }, use) => {
    await use({
      async visit(path) {
        await page.goto(path);
        await page.evaluate(async () => {
          await navigator.serviceWorker.ready;
          if (!navigator.serviceWorker.controller)
            await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
        });
      },
      async loseNetwork() {
        await context.setOffline(true);
        server.goAway();
      },
      waitForUpdate: (where = page) =>
        where.evaluate(async () => {
          const registration = await navigator.serviceWorker.ready;
          const update = await registration.update().catch(() => undefined);
          const worker = update?.installing;
          if (worker)
            await new Promise<void>((resolve) => {
              worker.onstatechange = () => ['installed', 'redundant'].includes(worker.state) && resolve();
              worker.onstatechange(new Event('statechange'));
            });
          return registration.waiting ? 'waiting' : 'refused';
        }),
    });
  },
});

/** The same on a site of few pages: what an adversary does to a copy does not depend on its size, and each keeps it anew. */
export const testFewPages = test.extend<object, { fewPages: string }>({
  fewPages: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are asked for.
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'site-'));
      await writeFewPages(output, folder);
      await use(folder);
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  root: async ({ fewPages }, use) => use(fewPages),
});

/** Names of the versions that the browser keeps, whole or not, in the order in which they came. */
export const listKept = (page: Page): Promise<string[]> =>
  page.evaluate(async () => (await caches.keys()).filter((name) => !name.endsWith(' tabs')));

/** Waits until a browser has no worker of the site; what one has kept may be there. */
export const expectNoWorker = (page: Page): Promise<void> =>
  expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);

/** Waits until a browser has no worker of the site, and nothing that one has kept; the page may be shown anew meanwhile. */
export const expectNothingKept = (page: Page): Promise<void> =>
  expect(async () => {
    const left = await page.evaluate(async () => {
      const [registration] = await navigator.serviceWorker.getRegistrations();
      return [registration === undefined, (await caches.keys()).length];
    });
    expect(left).toEqual([true, 0]);
  }).toPass({ timeout: 15_000 });

/** Ends every worker at once, as browsers do when they need the memory. */
export async function killWorkers(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** Says how much room the browser has for the site, in bytes. @param address of the site, when no page of it is open yet */
export async function limitRoom(context: BrowserContext, page: Page, quotaSize: number, address = page.url()): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(address).origin, quotaSize });
}
