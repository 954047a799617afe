import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { retiredWorker } from '../../src/build/offline/retired-worker.ts';
import { workerFile } from '../../src/build/offline/worker-file.ts';
import { expect, expectNothingKept, expectNoWorker, heading, listKept, testFewPages, title } from './test.ts';
import { changedPage, writeWithoutWorker } from './versions.ts';

/** With the site as it is once it no longer works offline. */
const test = testFewPages.extend<{ dropped: string }>({
  dropped: async ({ root, context }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'site-'));
    await writeWithoutWorker(root, folder);
    await use(folder);
    await Promise.all(context.pages().map((page) => page.goto('about:blank')));
    await rm(folder, { recursive: true, force: true });
  },
});

for (const status of [404, 410])
  test(`shows the site as it is once it has dropped its worker, which answers ${status}`, async ({ page, reader, server, dropped }) => {
    await reader.visit(changedPage);
    server.root = dropped;
    server.answer = (path) => (path === workerFile ? { status } : undefined);
    await page.goto('commandes/rm/');
    await expectNothingKept(page);
    await page.goto(changedPage);
    await expect(heading(page)).toHaveText(`${title} (sans copie)`);
  });

test('keeps its copy when the worker is missing from a host that still has the site', async ({ page, reader, server }) => {
  await reader.visit(changedPage);
  server.asked.length = 0;
  server.answer = (path) => (path === workerFile ? { status: 404 } : undefined);
  await page.goto('commandes/rm/');
  await expect.poll(() => server.asked).toContain('');
  await reader.loseNetwork();
  await page.goto(changedPage);
  await expect(heading(page)).toHaveText(title);
  expect(await listKept(page)).toHaveLength(1);
});

for (const [what, status] of [
  ['has lost everything', 404],
  ['is down', 503],
] as const)
  test(`keeps its copy when the host ${what}`, async ({ page, reader, server }) => {
    await reader.visit(changedPage);
    server.asked.length = 0;
    server.answer = () => ({ status, type: 'text/html', body: '<h1>Erreur</h1>' });
    await page.goto('commandes/rm/');
    await expect.poll(() => server.asked).toContain(workerFile);
    await reader.loseNetwork();
    await page.goto(changedPage);
    await expect(heading(page)).toHaveText(title);
    expect(await listKept(page)).toHaveLength(1);
  });

test('leaves when what takes its place publishes the worker that removes itself', async ({ page, context, reader, server, dropped }) => {
  await reader.visit(changedPage);
  const other = await context.newPage();
  await other.goto('commandes/rm/');
  // A site beside this one, on the same host: what it keeps is its own.
  const beside = await page.evaluate(async () => {
    const name = new URL('autre/ tabs', new URL('../../', location.href)).href.replace('%20', ' ');
    await caches.open(name);
    return name;
  });
  await writeFile(join(dropped, workerFile), retiredWorker);
  server.root = dropped;
  await reader.waitForUpdate();
  const offer = page.getByRole('button', { name: 'Nouvelle version : actualiser' });
  // What was being read is what the site is now.
  await expect(async () => {
    // It needs no answer from the reader, but where the browser waits for one.
    if (await offer.isVisible()) await offer.click();
    await expect(heading(page)).toHaveText(`${title} (sans copie)`, { timeout: 1000 });
  }).toPass();
  await expect(heading(other)).toHaveText('Supprimer un conteneur (sans copie)');
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([beside]);
  await expectNoWorker(page);
});
