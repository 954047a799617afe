import { readFile } from 'node:fs/promises';
import { workerFile } from '../../src/build/offline/worker-file.ts';
import { expect, expectNothingKept, limitRoom, listKept, test, testFewPages } from './test.ts';
import { changedPage } from './versions.ts';

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
    await limitRoom(context, page, 300_000, baseURL);
    await page.goto('');
    await expect.poll(() => server.asked.filter((path) => path === 'precache.json').length).toBeGreaterThan(0);
    await expectNothingKept(page);
    await readsOnline();
  },
);

testFewPages('keeps the version that it has where there is no room for the next', async ({ page, context, reader, server, versionB }) => {
  await reader.visit(changedPage);
  await limitRoom(context, page, 300_000);
  server.root = versionB;
  expect(await reader.waitForUpdate()).toBe('refused');
  expect(await listKept(page)).toHaveLength(1);
  await reader.loseNetwork();
  await page.goto('commandes/rm/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Supprimer un conteneur');
  await expect(page.getByRole('button', { name: 'Nouvelle version : actualiser' })).toHaveCount(0);
});

testFewPages(
  'changes versions where there is no room left for a word, and forgets the old one',
  async ({ page, context, reader, server, versionB }) => {
    await reader.visit(changedPage);
    server.root = versionB;
    expect(await reader.waitForUpdate()).toBe('waiting');
    await limitRoom(context, page, 1);
    await page.getByRole('button', { name: 'Nouvelle version : actualiser' }).click();
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText('Arrêter un conteneur (B)');
    // Two of them would leave no room for a third, ever.
    await page.goto('commandes/rm/');
    await expect.poll(() => listKept(page)).toHaveLength(1);
    await reader.loseNetwork();
    await page.goto(changedPage);
    await expect(heading).toHaveText('Arrêter un conteneur (B)');
  },
);

/** Storage that is there when the worker starts, and forbidden from a moment on. */
const forbidding = (moment: 'start' | 'message') => `
  const real = caches;
  let isForbidden = ${moment === 'start'};
  addEventListener('message', () => (isForbidden = true));
  Object.defineProperty(self, 'caches', {
    get: () => {
      if (isForbidden) throw new DOMException('The operation is insecure.', 'SecurityError');
      return real;
    },
  });
`;

testFewPages('is read online where its worker may keep nothing', async ({ page, root, server }) => {
  const worker = await readFile(`${root}/${workerFile}`, 'utf8');
  server.answer = (path) => (path === workerFile ? { body: forbidding('start') + worker } : undefined);
  await page.goto('commandes/rm/');
  await expect.poll(() => server.asked).toContain('precache.json');
  await expectNothingKept(page);
  await page.goto(changedPage);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Arrêter un conteneur');
});

for (const how of ['forbidden', 'emptied'])
  testFewPages(`is read online once what it kept is ${how}`, async ({ page, reader, root, server }) => {
    const worker = await readFile(`${root}/${workerFile}`, 'utf8');
    server.answer = (path) => (path === workerFile ? { body: forbidding('message') + worker } : undefined);
    await reader.visit('commandes/rm/');
    await page.evaluate(async (isForbidden) => {
      if (isForbidden) navigator.serviceWorker.controller?.postMessage('');
      else for (const name of await caches.keys()) await caches.delete(name);
    }, how === 'forbidden');
    server.asked.length = 0;
    await page.goto(changedPage);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Arrêter un conteneur');
    expect(server.asked).toContain(changedPage);
    await page
      .getByRole('button', { name: /^Copier / })
      .first()
      .hover();
    await page.goto('commandes/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

for (const [who, connection, answer, keeps] of [
  ['saves data', { saveData: true }, 'Garder le site', true],
  ['saves data', { saveData: true }, 'Pas maintenant', false],
  ['pays for a metered connection', { saveData: false, type: 'cellular' }, 'Pas maintenant', false],
] as const)
  test(`asks who ${who} before anything is kept: « ${answer} »`, async ({ page, server }) => {
    await page.addInitScript((value) => Object.defineProperty(navigator, 'connection', { value }), connection);
    await page.goto('commandes/stop/', { waitUntil: 'networkidle' });
    const question = page.getByText(/^Garder tout le site sur cet appareil/);
    await expect(question).toBeVisible();
    expect(server.asked).not.toContain('sw.js');
    await page.getByRole('button', { name: answer }).click();
    await expect(question).toBeHidden();
    // The answer holds for the next pages.
    await page.goto('commandes/rm/', { waitUntil: 'networkidle' });
    if (keeps) await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await expect(question).toBeHidden();
    expect(server.asked.includes('sw.js')).toBe(keeps);
  });
