import { output } from './site.ts';
import { SiteServer } from './site-server.ts';
import { test as base } from './test.ts';

export { expect } from './test.ts';

/** Our `test` on a host of its own, which does what a host should. */
export const test = base.extend<{ root: string; server: SiteServer }>({
  root: [output, { option: true }],
  server: async ({ root }, use) => {
    const server = new SiteServer(root, process.env.BASE_PATH ?? '/');
    await use(server);
    await server.stop();
  },
  baseURL: async ({ server }, use) => use(await server.start()),
});
