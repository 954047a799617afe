import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A copy of the project, inside it so that it finds its packages: what is killed here is nobody's site. */
const copy = `${root}test-results/interrupted`;

/** Starts a build of the copy, in a group of its own so that all of it can be killed. */
function build() {
  const child = spawn('npm', ['run', 'build'], {
    cwd: copy,
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, CONTENT_DIR: 'content' },
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  return { kill: () => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL'), ended };
}

/** What is published, file by file; what the next command puts back, when the build was killed between the two names. */
function fingerprint(): string {
  const folder = [`${copy}/dist`, `${copy}/.dist-previous`].find(existsSync) ?? '';
  const hash = createHash('sha256');
  for (const file of globSync('**/*.*', { cwd: folder }).sort()) hash.update(file).update(readFileSync(`${folder}/${file}`));
  return hash.digest('hex');
}

const setTagline = (tagline: string) => {
  const file = `${copy}/content/site.yaml`;
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^tagline: .*$/m, `tagline: ${tagline}`));
};

test.setTimeout(900_000);

test('whenever a build is killed, the published site is the old one or the new one, and the next build succeeds', async () => {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const name of ['content', 'src', 'public', 'astro.config.ts', 'package.json', 'tsconfig.json'])
    cpSync(`${root}${name}`, `${copy}/${name}`, { recursive: true });

  setTagline('Ancien');
  expect(await build().ended).toBe(0);
  const old = fingerprint();
  const started = performance.now();
  setTagline('Nouveau');
  const whole = build();
  expect(await whole.ended).toBe(0);
  const duration = performance.now() - started;
  const fresh = fingerprint();
  expect(fresh).not.toBe(old);

  setTagline('Ancien');
  expect(await build().ended).toBe(0);
  expect(fingerprint()).toBe(old);
  setTagline('Nouveau');
  // From the first moments to the very last, where folders change names.
  for (const part of [0.1, 0.5, 0.85, 0.97]) {
    const running = build();
    await wait(duration * part);
    running.kill();
    await running.ended;
    expect([old, fresh], `killed after ${Math.round(part * 100)} % of the time`).toContain(fingerprint());
  }
  expect(await build().ended).toBe(0);
  expect(fingerprint()).toBe(fresh);
  expect(existsSync(`${copy}/.dist-previous`)).toBe(false);
  rmSync(copy, { recursive: true, force: true });
});
