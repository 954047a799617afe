import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { listFile } from '../../src/build/offline/worker/version.ts';
import { banner, expect, expectNoWorker, heading, isFile, killWorkers, listKept, testFewPages as test, title } from './test.ts';
import { changedPage } from './versions.ts';

// Browsers do not end a worker that is answering; these tests do, and a page may have been asking for a script.
test.beforeEach(({ provoked }) => void provoked.push(/Failed to fetch dynamically imported module/));

/** How many files the browser has, whole version or not. */
const countFiles = (page: Page) =>
  page.evaluate(async () => {
    const files = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return files.flat().length;
  });

test('goes on with what a worker that was killed on the first visit had brought', async ({ page, context, reader, root, server }) => {
  // One page never comes: the rest has.
  let isHeld = true;
  server.answer = (path) => (isHeld && path === changedPage ? new Promise(() => undefined) : undefined);
  await page.goto('commandes/rm/');
  await expect.poll(() => server.asked).toContain(changedPage);
  const list = JSON.parse(await readFile(`${root}/${listFile}`, 'utf8')) as object;
  await expect.poll(() => countFiles(page)).toBe(Object.keys(list).length - 1);
  await killWorkers(context, page);
  await expectNoWorker(page);
  isHeld = false;
  await page.goto('about:blank');
  server.asked.length = 0;
  await reader.visit('commandes/rm/');
  const asked = server.asked.slice(server.asked.indexOf('sw.js')).filter(isFile);
  expect(asked).toEqual([changedPage]);
  await reader.loseNetwork();
  await page.goto(changedPage);
  await expect(heading(page)).toHaveText(title);
});

test('shows the version that it has when a worker is killed in the middle of an update, and goes on with it later', async ({
  page,
  context,
  reader,
  server,
  versionB,
}) => {
  await reader.visit(changedPage);
  server.root = versionB;
  let isHeld = true;
  server.answer = (path) => (isHeld && path === changedPage ? new Promise(() => undefined) : undefined);
  server.asked.length = 0;
  const update = reader.waitForUpdate();
  await expect.poll(() => server.asked).toContain(changedPage);
  await killWorkers(context, page);
  expect(await update).toBe('refused');
  await page.goto('commandes/rm/');
  await expect(heading(page)).toHaveText('Supprimer un conteneur');
  await page.goto(changedPage);
  await expect(heading(page)).toHaveText(title);
  await expect(banner(page)).toHaveCount(0);
  isHeld = false;
  expect(await reader.waitForUpdate()).toBe('waiting');
  await reader.loseNetwork();
  await banner(page).click();
  await expect(heading(page)).toHaveText(`${title} (B)`);
  await page.goto('commandes/rm/');
  await expect.poll(() => listKept(page)).toHaveLength(1);
});

test('remembers which tab reads which version when its worker is killed', async ({ page, context, reader, server, versionB }) => {
  await reader.visit(changedPage);
  const other = await context.newPage();
  await other.goto(changedPage);
  server.root = versionB;
  expect(await reader.waitForUpdate(other)).toBe('waiting');
  await banner(other).click();
  await expect(heading(other)).toHaveText(`${title} (B)`);
  await reader.loseNetwork();
  for (let times = 0; times < 2; times++) {
    await killWorkers(context, page);
    const read = (where: Page) => where.evaluate(async () => (await fetch('../../pagefind/pagefind.js')).text());
    expect(await read(page)).not.toContain('searchVersion');
    expect(await read(other)).toContain("searchVersion='B'");
  }
});
