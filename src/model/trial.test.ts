import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { entryVerifySchema } from '../source/schema.ts';
import { readTrial } from './trial.ts';

const content = mkdtempSync(join(tmpdir(), 'trial-'));
mkdirSync(join(content, 'verify/one'), { recursive: true });
writeFileSync(join(content, 'verify/one/b.txt'), 'second\n');
writeFileSync(join(content, 'verify/one/a.yaml'), 'first: 1\n');
afterAll(() => rmSync(content, { recursive: true }));

const read = (fields: object) => readTrial({ verify: entryVerifySchema.parse(fields) }, content);

test('commands, then the one that opens the terminal, and the files of the folder by name', () => {
  expect(read({ folder: 'one', before: ['git init', 'git add .'], inside: 'sh' })).toEqual({
    before: ['git init', 'git add .', 'sh'],
    files: [
      { name: 'a.yaml', text: 'first: 1' },
      { name: 'b.txt', text: 'second' },
    ],
  });
});

test('nothing when nothing is needed, when it cannot be run, or when nothing is said', () => {
  expect(read({ output: 'ready' })).toBeUndefined();
  expect(readTrial({ verify: { impossible: 'no account' } }, content)).toBeUndefined();
  expect(readTrial({ verify: undefined }, content)).toBeUndefined();
});
