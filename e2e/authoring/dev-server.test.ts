import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { type DevServer, readHtml, startDevServer, toDevAddress } from '../support/dev-server.ts';

let folder = '';
let entry = '';
const address = toDevAddress(60);

let server: DevServer;

/** What the page is called now; nothing while the server does not answer. */
const readTitle = async (): Promise<string | undefined> => /<h1[^>]*>(.*?)<\/h1>/.exec(await readHtml(`${address}commandes/init/`))?.[1];

test.beforeAll(async () => {
  test.setTimeout(180_000);
  // Outside the project: Vite does not watch `test-results/`.
  folder = mkdtempSync(join(tmpdir(), 'dev-server-'));
  const content = join(folder, 'content');
  entry = join(content, 'entries/init.mdx');
  cpSync('e2e/subjects/fixtures/git', content, { recursive: true });
  server = startDevServer(address, { CONTENT_DIR: content, OUT_DIR: join(folder, 'dist') });
  await expect.poll(readTitle, { timeout: 150_000 }).toBe('Créer un dépôt');
});

test.afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Less than the server waits for a file to be whole (`awaitWriteFinish` in `astro.config.ts`), ms. */
const longestGap = 70;

/** An editor empties the file, and fills it some milliseconds later. @returns how long it was empty: more than asked for, on a busy machine */
async function save(text: string, gap: number): Promise<number> {
  const start = performance.now();
  truncateSync(entry);
  await wait(gap);
  writeFileSync(entry, text);
  return performance.now() - start;
}

let saves = 0;

/** Saves in two steps, so many milliseconds apart: each is shown, and nothing is reported. */
async function saveAll(source: string, gaps: readonly number[]): Promise<void> {
  for (const gap of gaps)
    for (let empty = Number.POSITIVE_INFINITY; empty > longestGap; ) {
      const title = `Créer un dépôt à la fois ${saves++}`;
      const said = server.readLog().length;
      empty = await save(source.replace(/^title: .*$/m, `title: ${title}`), gap);
      await expect.poll(readTitle, { message: `${gap} ms`, timeout: 20_000 }).toBe(title);
      if (empty <= longestGap) expect(server.readLog().slice(said)).not.toMatch(/does not match collection schema|Failed to reload/);
    }
}

// Who has just read the page writes: what the server reads then is the empty file.
test('shows a page that is saved in two steps, as editors save, and reports nothing', async () => {
  test.setTimeout(180_000);
  await saveAll(readFileSync(entry, 'utf8'), [30, 30, 45, 30, 15, 30, 45, 30]);
});

test('shows it while a page is being made at every moment, that at which the content changes among them', async () => {
  test.setTimeout(180_000);
  let isReading = true;
  const reading = (async () => {
    while (isReading) await readTitle();
  })();
  await saveAll(readFileSync(entry, 'utf8'), [0, 10, 30, 30, 30, 60]);
  isReading = false;
  await reading;
});
