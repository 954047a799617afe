import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

// On macOS applications stand in one place, which no variable moves.
test.skipIf(process.platform === 'darwin')('where no browser can be had, one sentence says so, and nothing else', () => {
  const empty = mkdtempSync(join(tmpdir(), 'browser-'));
  // An installer that fails, and says all it knows.
  const installer = join(empty, 'npx');
  writeFileSync(installer, '#!/bin/sh\necho "Error: getaddrinfo ENOTFOUND" >&2\nexit 1\n');
  chmodSync(installer, 0o755);
  const { status, stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.resolve('./browser.ts'))], {
    encoding: 'utf8',
    env: { PATH: empty, HOME: empty, PLAYWRIGHT_BROWSERS_PATH: empty },
  });
  rmSync(empty, { recursive: true });
  expect(status).toBe(1);
  expect(stdout).toBe('No Chromium, Chrome nor Edge found: installing one, which may take some minutes.\n');
  expect(stderr).toBe('No browser could be installed. Install Chromium, Chrome or Edge, or name one with CHROME_PATH.\n');
});
