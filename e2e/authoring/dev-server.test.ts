import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));
// Outside the project: Vite does not watch `test-results/`.
const folder = mkdtempSync(join(tmpdir(), 'dev-server-'));
const content = join(folder, 'content');
const entry = join(content, 'entries/init.mdx');
const port = Number(process.env.E2E_PORT ?? 4393) + 60;
const address = `http://localhost:${port}${process.env.BASE_PATH ?? '/'}commandes/init/`;

let server: ChildProcess;
let log = '';

/** What the page is called now; nothing while the server does not answer. */
const readTitle = async (): Promise<string | undefined> => {
  const page = await fetch(address).then(
    (response) => response.text(),
    () => '',
  );
  return /<h1[^>]*>(.*?)<\/h1>/.exec(page)?.[1];
};

test.beforeAll(async () => {
  test.setTimeout(180_000);
  cpSync(`${root}e2e/subjects/fixtures/git`, content, { recursive: true });
  server = spawn(process.execPath, ['src/astro.ts', 'dev', '--ignore-lock', '--port', String(port)], {
    cwd: root,
    env: {
      ...process.env,
      CONTENT_DIR: content,
      OUT_DIR: join(folder, 'dist'),
      ASTRO_DEV_BACKGROUND: '0',
      NO_COLOR: '1',
      FORCE_COLOR: '0',
    },
  });
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (text) => {
      log += String(text);
    });
  await expect.poll(readTitle, { timeout: 150_000 }).toBe('Créer un dépôt');
});

test.afterAll(async () => {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill();
  await ended;
  rmSync(folder, { recursive: true, force: true });
});

// An editor empties the file, and fills it some milliseconds later.
test('shows a page that is saved in two steps, as editors save, and reports nothing', async () => {
  test.setTimeout(180_000);
  const source = readFileSync(entry, 'utf8');
  for (const [index, gap] of [0, 10, 30, 30, 30, 60].entries()) {
    const title = `Créer un dépôt à la fois ${index}`;
    truncateSync(entry);
    await wait(gap);
    writeFileSync(entry, source.replace(/^title: .*$/m, `title: ${title}`));
    await expect.poll(readTitle, { message: `${gap} ms`, timeout: 20_000 }).toBe(title);
  }
  expect(log).not.toMatch(/does not match collection schema|Failed to reload/);
});
