import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { banner, expect, heading, isFile, killWorkers, limitRoom, listKept, testFewPages, title } from './test.ts';
import { changedPage, writeVersion } from './versions.ts';

/** With a host where one version follows another, each at once: browsers may look for a new one at any moment. */
const test = testFewPages.extend<{ deploy: (name: string) => Promise<void> }>({
  deploy: async ({ root, server, versionB }, use) =>
    use(async (name) => {
      const folder = join(versionB, name);
      await writeVersion({ from: root, to: folder, name });
      server.root = folder;
    }),
});

// Twenty versions of a site are kept in each of the first two.
test.describe.configure({ timeout: 180_000 });

const deployments = Array.from({ length: 20 }, (_, index) => `${index + 1}`);

test('keeps the version that is read and the last of twenty that were not accepted', async ({ page, reader, server, deploy }) => {
  await reader.visit(changedPage);
  const [first = ''] = await listKept(page);
  for (const name of deployments) {
    await deploy(name);
    server.asked.length = 0;
    expect(await reader.waitForUpdate()).toBe('waiting');
    // What has not changed is not asked for again, however many came in between.
    expect(server.asked.filter(isFile).length).toBeLessThan(5);
    await expect.poll(() => listKept(page)).toHaveLength(2);
    expect(await listKept(page)).toContain(first);
  }
  await page.reload();
  await expect(heading(page)).toHaveText(title);
  await reader.loseNetwork();
  await banner(page).click();
  await expect(heading(page)).toHaveText(`${title} (20)`);
  await page.goto('commandes/rm/');
  await expect.poll(() => listKept(page)).toHaveLength(1);
});

test('follows twenty deployments that are all accepted, and leaves a tab as it was opened before them', async ({
  page,
  context,
  reader,
  deploy,
}) => {
  await reader.visit(changedPage);
  const other = await context.newPage();
  await other.goto(changedPage);
  for (const name of deployments) {
    await deploy(name);
    expect(await reader.waitForUpdate(other)).toBe('waiting');
    await banner(other).click();
    await expect(heading(other)).toHaveText(`${title} (${name})`);
    // The one before is forgotten by the next page: the one that it showed was still there when this one opened.
    await expect.poll(async () => (await listKept(other)).length).toBeLessThan(4);
  }
  await reader.loseNetwork();
  await other.reload();
  await expect.poll(() => listKept(other)).toHaveLength(2);
  await killWorkers(context, other);
  // A file that this tab has not asked for yet, whose name is the same in all versions.
  const read = (where: Page) => where.evaluate(async () => (await fetch('../../pagefind/pagefind.js')).text());
  expect(await read(page)).not.toContain('searchVersion');
  expect(await read(other)).toContain("searchVersion='20'");
});

test('goes back to an earlier version when its host does', async ({ page, reader, root, server, versionB }) => {
  await reader.visit(changedPage);
  server.root = versionB;
  expect(await reader.waitForUpdate()).toBe('waiting');
  await banner(page).click();
  await expect(heading(page)).toHaveText(`${title} (B)`);
  await page.goto(changedPage);
  server.root = root;
  server.asked.length = 0;
  expect(await reader.waitForUpdate()).toBe('waiting');
  expect(server.asked.filter(isFile).length).toBeLessThan(5);
  await reader.loseNetwork();
  await banner(page).click();
  await expect(heading(page)).toHaveText(title);
  await page.goto('commandes/rm/');
  await expect.poll(() => listKept(page)).toHaveLength(1);
  await page.goto(changedPage);
  await expect(heading(page)).toHaveText(title);
});

test('keeps what is read whole when the host takes back a version that waits, even without room', async ({
  page,
  context,
  reader,
  root,
  server,
  versionB,
}) => {
  await reader.visit(changedPage);
  server.root = versionB;
  expect(await reader.waitForUpdate()).toBe('waiting');
  await limitRoom(context, page, 1);
  server.root = root;
  await reader.waitForUpdate();
  await reader.loseNetwork();
  await page.goto('commandes/rm/');
  await expect(heading(page)).toHaveText('Supprimer un conteneur');
  await banner(page).click();
  await expect(banner(page)).toHaveCount(0);
  await page.goto(changedPage);
  await expect(heading(page)).toHaveText(title);
});

test('serves three tabs that were opened on three versions, each from its own', async ({ page, context, reader, deploy }) => {
  await reader.visit(changedPage);
  const tabs = [page];
  for (const name of ['B', 'C']) {
    await deploy(name);
    const tab = await context.newPage();
    await tab.goto(changedPage);
    expect(await reader.waitForUpdate(tab)).toBe('waiting');
    await banner(tab).click();
    await expect(heading(tab)).toHaveText(`${title} (${name})`);
    tabs.push(tab);
  }
  await reader.loseNetwork();
  await killWorkers(context, page);
  const scripts = await Promise.all(tabs.map((tab) => tab.evaluate(async () => (await fetch('../../pagefind/pagefind.js')).text())));
  expect(scripts.map((script) => /searchVersion='(\w)'/.exec(script)?.[1])).toEqual([undefined, 'B', 'C']);
  // Once closed, what they alone needed is forgotten.
  await page.close();
  await tabs[1]?.close();
  const last = tabs[2] ?? page;
  await expect
    .poll(async () => {
      await last.goto('commandes/rm/');
      return (await listKept(last)).length;
    })
    .toBe(1);
});
