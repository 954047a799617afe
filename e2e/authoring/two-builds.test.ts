import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { type Ended, start, waitForEnd } from '../support/programs.ts';

const output = 'test-results/dist-two';

/** Builds the small subject into the same folder. */
function build(): Promise<Ended> {
  const child = start('npm', ['run', 'build'], {
    env: {
      ...process.env,
      CONTENT_DIR: 'e2e/subjects/fixtures/systemctl',
      OUT_DIR: output,
      SOURCE_DATE_EPOCH: '1790000000',
      NO_COLOR: '1',
    },
  });
  return waitForEnd(child);
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of globSync('**/*', { cwd: output, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort())
    hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

test.setTimeout(300_000);

test('of two builds of one output at once the second waits, says for whom, and both publish a whole site', async () => {
  rmSync(output, { recursive: true, force: true });
  expect(await build()).toMatchObject({ code: 0 });
  const alone = fingerprint();

  const both = await Promise.all([build(), build()]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(both.filter(({ said }) => /Une autre construction \(processus \d+, depuis .*\) tient dist-two\//.test(said))).toHaveLength(1);
  expect(fingerprint()).toBe(alone);
  expect(existsSync('test-results/.dist-two-lock')).toBe(false);
  rmSync(output, { recursive: true });
});
