import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { holdOutput, readHolder } from './build-lock.ts';

let folder = '';
let lock = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  lock = join(folder, '.dist-lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A process that lives, other than this one. */
const other = process.ppid;
/** No process has this number: it is above what systems give. */
const dead = 2 ** 30;

const write = (pid: number) => writeFileSync(lock, JSON.stringify({ pid, since: '2026-01-01T00:00:00.000Z' }));

test('holds what nobody holds, and leaves nothing behind', async () => {
  const release = await holdOutput(lock, () => expect.unreachable());
  expect(readHolder(lock)?.pid).toBe(process.pid);
  release();
  expect(readdirSync(folder)).toEqual([]);
});

test('takes the lock of a dead build, and one that cannot be read', async () => {
  write(dead);
  (await holdOutput(lock, () => expect.unreachable()))();
  writeFileSync(lock, '{');
  (await holdOutput(lock, () => expect.unreachable()))();
  expect(readdirSync(folder)).toEqual([]);
});

test('waits for a build that lives, and says once for whom', async () => {
  write(other);
  const told: number[] = [];
  const holding = holdOutput(lock, ({ pid }) => {
    told.push(pid);
    setTimeout(() => rmSync(lock), 600);
  });
  (await holding)();
  expect(told).toEqual([other]);
});

test('of two that come at once after a dead one, one holds and the other waits', async () => {
  write(dead);
  const held: number[] = [];
  const begin = async (pid: number) => {
    const release = await holdOutput(lock, () => {}, pid);
    held.push(pid);
    expect(held).toHaveLength(1);
    held.pop();
    release();
  };
  await Promise.all([begin(process.pid), begin(other)]);
  expect(existsSync(lock)).toBe(false);
});

test('lets go of its own lock only', async () => {
  const release = await holdOutput(lock, () => {});
  write(other);
  release();
  expect(readHolder(lock)?.pid).toBe(other);
});
