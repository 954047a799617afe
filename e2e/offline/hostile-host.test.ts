import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { listFile } from '../../src/build/offline/worker/version.ts';
import { workerFile } from '../../src/build/offline/worker-file.ts';
import type { Answer, SiteServer } from '../support/site-server.ts';
import { expect, expectNothingKept, expectNoWorker, heading, type Reader, testFewPages as test, title } from './test.ts';
import { changedPage } from './versions.ts';

/** What a hotel's network answers to everything. */
const portal: Answer = { status: 200, type: 'text/html', body: '<!doctype html><title>Wi-Fi</title><h1>Acceptez les conditions</h1>' };

/** Once the host answers as it must, the next visit keeps the site, which is read without network. */
async function expectKeptLater({ page, reader, server }: { page: Page; reader: Reader; server: SiteServer }): Promise<void> {
  server.answer = () => undefined;
  await reader.visit('commandes/rm/');
  await reader.loseNetwork();
  await page.goto(changedPage);
  await expect(heading(page)).toHaveText(title);
}

/** Addresses of a version that a page is not given as they must be. */
const findSpoiled = async (page: Page, root: string, base = '') => {
  const list = JSON.parse(await readFile(`${root}/${listFile}`, 'utf8')) as Record<string, string>;
  const files = Object.entries(list).map(([address, integrity]) => [base + address, integrity] as [string, string]);
  return page.evaluate(async (files) => {
    const isSpoiled = async ([address, integrity]: [string, string]) => {
      const bytes = await (await fetch(address)).arrayBuffer();
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      return integrity !== `sha256-${btoa(String.fromCharCode(...hash))}`;
    };
    const spoiled = await Promise.all(files.map(isSpoiled));
    return files.map(([address]) => address).filter((_address, index) => spoiled[index]);
  }, files);
};

for (const [half, isOfB] of [
  ['its list', (path: string) => path === listFile],
  ['its worker', (path: string) => path === workerFile],
  ['a page', (path: string) => path === changedPage],
] as const)
  test(`keeps nothing on a first visit when the host has only ${half} of the next version, and all at a later one`, async ({
    page,
    reader,
    server,
    versionB,
  }) => {
    const file = (path: string) => (path.endsWith('/') ? `${path}index.html` : path);
    server.answer = async (path) => (isOfB(path) ? { body: await readFile(`${versionB}/${file(path)}`, 'utf8') } : undefined);
    await page.goto('commandes/rm/');
    await expect.poll(() => server.asked).toContain(half === 'a page' ? changedPage : listFile);
    await expectNoWorker(page);
    // What was brought waits for a later visit, but nothing says that it is whole.
    expect(await page.evaluate(async (list) => (await caches.match(list)) === undefined, listFile)).toBe(true);
    server.root = versionB;
    server.answer = () => undefined;
    await reader.visit(changedPage);
    await reader.loseNetwork();
    await page.reload();
    await expect(heading(page)).toHaveText(`${title} (B)`);
  });

test('refuses a list that is not its worker’s, be every file of it right, and keeps the site once it is', async ({
  page,
  reader,
  root,
  server,
}) => {
  const { [changedPage]: _, ...shorter } = JSON.parse(await readFile(`${root}/${listFile}`, 'utf8')) as Record<string, string>;
  server.answer = (path) => (path === listFile ? { body: JSON.stringify(shorter) } : undefined);
  await page.goto('commandes/rm/');
  await expect.poll(() => server.asked).toContain(listFile);
  await expectNothingKept(page);
  await expectKeptLater({ page, reader, server });
});

test('reads on behind a portal that answers everything with its own page, and keeps none of that', async ({
  page,
  baseURL,
  reader,
  root,
  server,
  versionB,
  provoked,
}) => {
  // The browser says that a worker may not be a page.
  provoked.push(/unsupported MIME type/);
  await reader.visit(changedPage);
  server.answer = () => portal;
  expect(await reader.waitForUpdate()).toBe('refused');
  await page.goto('commandes/rm/');
  await expect(heading(page)).toHaveText('Supprimer un conteneur');
  // The reader has to see the portal to get through it: what is not kept leads there.
  await page.goto('commandes/nimporte-quoi/');
  await expect(heading(page)).toHaveText('Acceptez les conditions');
  await page.goto(changedPage);
  await expect(heading(page)).toHaveText(title);
  expect(await findSpoiled(page, root, baseURL)).toEqual([]);
  server.answer = () => undefined;
  server.root = versionB;
  expect(await reader.waitForUpdate()).toBe('waiting');
});

for (const [through, passes] of [
  ['the worker alone', (path: string) => path === workerFile],
  ['the worker and its list', (path: string) => [workerFile, listFile].includes(path)],
] as const)
  test(`refuses a new version when a portal lets ${through} through`, async ({ page, baseURL, reader, root, server, versionB }) => {
    await reader.visit(changedPage);
    server.root = versionB;
    server.answer = (path) => (passes(path) ? undefined : portal);
    expect(await reader.waitForUpdate()).toBe('refused');
    await page.reload();
    await expect(heading(page)).toHaveText(title);
    expect(await findSpoiled(page, root, baseURL)).toEqual([]);
    server.answer = () => undefined;
    expect(await reader.waitForUpdate()).toBe('waiting');
    await reader.loseNetwork();
    await page.getByRole('button', { name: 'Nouvelle version : actualiser' }).click();
    await expect(heading(page)).toHaveText(`${title} (B)`);
  });

test('keeps nothing where the host shows its home page in place of what is missing, until nothing is', async ({
  page,
  reader,
  root,
  server,
}) => {
  const home = await readFile(`${root}/index.html`, 'utf8');
  server.answer = (path) => (path === changedPage ? { status: 200, type: 'text/html', body: home } : undefined);
  await page.goto('commandes/rm/');
  await expect.poll(() => server.asked).toContain(changedPage);
  await expectNoWorker(page);
  await expectKeptLater({ page, reader, server });
});

for (const type of ['text/html', 'text/plain', 'application/octet-stream'])
  test(`is read online where its worker is sent as ${type}`, async ({ page, server, provoked }) => {
    provoked.push(/unsupported MIME type/);
    server.answer = (path) => (path === workerFile ? { type } : undefined);
    await page.goto('commandes/rm/');
    await expect.poll(() => server.asked).toContain(workerFile);
    await expectNothingKept(page);
    await page.goto(changedPage);
    await expect(heading(page)).toHaveText(title);
  });

for (const [what, extension, type] of [
  ['a page as a file to save', changedPage, 'application/octet-stream'],
  ['scripts as text', '.js', 'text/plain'],
  ['styles as text', '.css', 'text/plain'],
  ['pictures as pages', '.svg', 'text/html'],
] as const)
  test(`refuses a version whose host sends ${what}, and keeps it once it is right`, async ({ page, reader, server }) => {
    // What is read at this visit is right: the worker alone meets the mistake.
    server.answer = (path) => (server.asked.includes(listFile) && path.endsWith(extension) ? { type } : undefined);
    await page.goto('commandes/rm/');
    await expect.poll(() => server.asked).toContain(listFile);
    await expectNoWorker(page);
    await expectKeptLater({ page, reader, server });
    await expect(page.getByRole('button', { name: 'Copier la commande' }).first()).toBeVisible();
  });
