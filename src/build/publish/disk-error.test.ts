import { expect, test } from 'vitest';
import { explainDiskError } from './disk-error.ts';

test.each([
  [
    '[ENOSPC] ENOSPC: no space left on device, write\n  Stack trace:\n    at async writeFile',
    /^le disque est plein\. .* le site d’avant est intact\.$/,
  ],
  [
    'Failed to write file in /a/.vite/x.js\n\nCaused by:\n    No space left on device (os error 28)\n\nStack backtrace:\n   0: <unknown>',
    /^le disque est plein\./,
  ],
  ["EACCES: permission denied, open '/srv/.dist-lock.12'\n    at holdOutput", /^\/srv\/\.dist-lock\.12 : l’écriture en est interdite/],
  ["EROFS: read-only file system, mkdir '/mnt/.dist-next'", /^\/mnt\/\.dist-next : ce disque ne s’écrit pas/],
  [
    "EXDEV: cross-device link not permitted, rename '/a/.astro/x.css' -> '/b/x.css'\n  Location:",
    /^\/a\/\.astro\/x\.css : le site ne se construit que sur le disque du projet\./,
  ],
  ["EPERM: operation not permitted, rename '/a/dist' -> '/a/.dist-previous'", /^\/a\/dist : l’écriture en est interdite/],
])('%j is told in one sentence', (told, sentence) => {
  expect(explainDiskError(told)).toMatch(sentence);
  expect(explainDiskError(told)).not.toContain('\n');
});

test.each(['TypeError: x is not a function', "ENOENT: no such file or directory, open 'x'", ''])('%j has another cause', (told) => {
  expect(explainDiskError(told)).toBeUndefined();
});
