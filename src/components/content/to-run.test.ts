import { expect, test } from 'vitest';
import { toRun } from './to-run.ts';

test.each([
  ['', 'ls -l', '', 'ls -l'],
  ['', 'ls -l', 'pwd', 'pwd'],
  ['ls', '-l', '', 'ls -l'],
  ['ls', '-l', ' /tmp  -a ', 'ls /tmp -a'],
  ['', '', '', ''],
])('%j, %j and %j run %j', (program, words, typed, run) => {
  expect(toRun(program, words, typed)).toBe(run);
});
