import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { start, waitForEnd } from '../support/programs.ts';
import { copyProject } from '../support/project-copy.ts';

const disk = 'test-results/disk';

/** Whether a command of the system does what it says: mounting needs root, and a machine that lets it. */
const succeeds = (...[program, ...args]: [string, ...string[]]): boolean => spawnSync(program, args).status === 0;

/** Builds the copy. @returns how it ended, and what it said, line by line */
async function build(): Promise<{ code: number | null; said: string[] }> {
  const env = { ...process.env, CONTENT_DIR: 'content', NO_COLOR: '1' };
  const { code, said } = await waitForEnd(start('node', ['src/astro.ts', 'build', '--force'], { cwd: `${disk}/project`, env }));
  return { code, said: said.trim().split('\n') };
}

test.setTimeout(900_000);

test('a disk that is full, or that takes nothing, is told in one sentence, and the old site is left whole', async () => {
  rmSync(disk, { recursive: true, force: true });
  mkdirSync(disk, { recursive: true });
  test.skip(!succeeds('mount', '-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', disk), 'it mounts a small disk: root on Linux');
  try {
    copyProject('disk/project', 'e2e/subjects/fixtures/systemctl');
    const site = `${disk}/project/dist`;
    mkdirSync(site);
    writeFileSync(`${site}/index.html`, 'ancien');
    const isOld = () => readdirSync(site).join() === 'index.html' && readFileSync(`${site}/index.html`, 'utf8') === 'ancien';

    // Room for what a build begins with, not for its site.
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(`${disk}/filler`, Buffer.alloc(bavail * bsize - 600_000));
    const full = await build();
    expect(full.code).toBe(1);
    expect(full.said.join('\n')).not.toMatch(/ENOSPC|os error|Stack (?:back)?trace|^\s+at /m);
    expect(full.said.filter((line) => line.includes('le disque est plein'))).toHaveLength(1);
    expect(isOld()).toBe(true);

    rmSync(`${disk}/filler`);
    expect(succeeds('mount', '-o', 'remount,ro', disk)).toBe(true);
    const locked = await build();
    expect(locked.code).toBe(1);
    expect(locked.said.join('\n')).not.toMatch(/EROFS|Stack trace|^\s+at /m);
    expect(locked.said.filter((line) => line.includes('ce disque ne s’écrit pas'))).toHaveLength(1);
    expect(isOld()).toBe(true);
  } finally {
    succeeds('umount', disk);
    rmSync(disk, { recursive: true, force: true });
  }
});
