import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findReferences } from './reference-files.ts';

function createFolder(...files: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'references-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'cli'));
  for (const file of files) writeFileSync(join(folder, file), '{}');
  return folder;
}

test('one program has one file, several have each their own', () => {
  expect(findReferences(createFolder('cli.json'))).toEqual(['cli.json']);
  expect(findReferences(createFolder('cli/systemctl.json', 'cli/journalctl.json'))).toEqual(['cli/journalctl.json', 'cli/systemctl.json']);
});

test('a reference that is absent is asked for by its usual name', () => {
  expect(findReferences(createFolder())).toEqual(['cli.json']);
});
