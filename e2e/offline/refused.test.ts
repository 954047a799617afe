import { expect, test } from './test.ts';

/** Reads a page, searches, goes on: the site as it is online. */
const readOnline = test.extend<{ readsOnline: () => Promise<void> }>({
  readsOnline: async ({ page, search }, use) =>
    use(async () => {
      await page.goto('commandes/');
      await page.getByRole('main').getByRole('link', { name: 'Arrêter un conteneur', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Arrêter un conteneur');
      await search.openByKeyboard();
      await search.ask('rmi');
      await expect(search.results.first()).toHaveAttribute('data-entry', 'rmi');
    }),
});

readOnline('is read online where the browser refuses to keep anything', async ({ page, readsOnline }) => {
  // What browsers do when storage is forbidden.
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException('The operation is insecure.', 'SecurityError'));
    Object.defineProperty(ServiceWorkerContainer.prototype, 'register', { value: refuse });
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('', 'SecurityError');
      },
    });
  });
  await readsOnline();
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then(({ length }) => length))).toBe(0);
});

readOnline(
  'is read online where there is no room to keep it, and leaves none of it there',
  async ({ page, context, baseURL, server, readsOnline }) => {
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(baseURL ?? '').origin, quotaSize: 300_000 });
    await page.goto('');
    await expect.poll(() => server.asked.filter((path) => path === 'precache.json').length).toBeGreaterThan(0);
    await expect
      .poll(() =>
        page.evaluate(async () => {
          const [registration] = await navigator.serviceWorker.getRegistrations();
          return [registration === undefined, (await caches.keys()).length];
        }),
      )
      .toEqual([true, 0]);
    await readsOnline();
  },
);
