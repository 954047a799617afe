// Tests leave nothing in the temporary folder of whoever runs them: it is one of their own, and empty in the end.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export default function setup() {
  const folder = mkdtempSync(join(tmpdir(), 'unit-'));
  // Windows has its own names for it.
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  return () => {
    const left = readdirSync(folder);
    rmSync(folder, { recursive: true });
    if (left.length > 0) throw new Error(`left in the temporary folder: ${left.join(', ')}`);
  };
}
