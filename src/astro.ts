/**
 * Astro's command line (`node src/astro.ts build`), which tells nobody that it was used: a site that asks nothing elsewhere is not made by
 * a program that does. Written so, and not as a variable before the command, it holds in every shell.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { explainDiskError } from './build/publish/disk-error.ts';

const folder = dirname(createRequire(import.meta.url).resolve('astro/package.json'));
process.env.ASTRO_TELEMETRY_DISABLED ??= '1';
// What Astro compiles it keeps: beside the packages, which are there to stay, rather than in the temporary folder.
process.env.NODE_COMPILE_CACHE ??= join(folder, '../.astro/compiled');
// A disk that takes nothing is no mistake of the program: where it happened there helps nobody.
if (process.argv[2] === 'build') {
  const tell = console.error;
  console.error = (...told: unknown[]) => tell(...told.map((one) => (typeof one === 'string' && explainDiskError(one)) || one));
}
await import(pathToFileURL(join(folder, 'bin/astro.mjs')).href);
