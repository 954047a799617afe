import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { test as base } from '../support/hosted.ts';
import { writeVersion } from './versions.ts';

export { expect } from '../support/test.ts';

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
