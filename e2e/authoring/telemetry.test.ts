import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';

test('Astro’s commands say nothing of telemetry, and keep nothing about who runs them', () => {
  const home = resolve('test-results/home');
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  // As someone at a terminal: in continuous integration Astro is silent anyway. A server of no site ends at once, the notice given.
  const { CI: _, ASTRO_TELEMETRY_DISABLED: __, XDG_CONFIG_HOME: ___, ...rest } = process.env;
  const env = { ...rest, OUT_DIR: 'test-results/no-site', HOME: home, USERPROFILE: home, APPDATA: home, TMPDIR: home, TEMP: home };
  const { stdout, stderr } = spawnSync(process.execPath, ['src/astro.ts', 'preview', '--ignore-lock'], { encoding: 'utf8', env });
  expect(stdout + stderr).toContain('does not exist');
  expect(stdout + stderr).not.toMatch(/telemetry|anonymous/i);
  expect(readdirSync(home)).toEqual([]);
});
