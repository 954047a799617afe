// Completes package-lock.json for every platform, or checks that it is complete (`--check`).
// npm leaves out optional packages of other platforms that the registry at hand lacks, then refuses its own file there.
import { readFileSync, writeFileSync } from 'node:fs';

const file = 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));
const platform = /(android|darwin|freebsd|linux|openbsd|win32|windows|wasm32)-(\w+?)(?:-(gnu|musl|msvc|wasi|\w+))?$/;

/** The entry that npm would have written for a package of another platform. */
function toEntry(name, version, isDev) {
  const match = platform.exec(name);
  if (!match) throw new Error(`not a package of one platform: ${name}`);
  const [, system, cpu, libc] = match;
  const isWasm = system === 'wasm32';
  return {
    version,
    cpu: [isWasm ? 'wasm32' : cpu],
    ...(system === 'linux' && libc && { libc: [libc === 'musl' ? 'musl' : 'glibc'] }),
    ...(isDev && { dev: true }),
    optional: true,
    ...(!isWasm && { os: [system.replace('windows', 'win32')] }),
  };
}

/** Where a package finds another: in its own node_modules, else in those around it, as Node looks. */
function findPath(from, name) {
  for (let folder = from; ; folder = folder.replace(/(^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, '')) {
    const path = `${folder}${folder ? '/' : ''}node_modules/${name}`;
    if (lock.packages[path]) return path;
    if (folder === '') return undefined;
  }
}

/** A package that is absent goes to the top; one whose place another version holds goes below the package that asks for it. */
const missing = Object.entries(lock.packages).flatMap(([from, { optionalDependencies = {}, dev }]) =>
  Object.entries(optionalDependencies).flatMap(([name, version]) => {
    const path = findPath(from, name);
    if (path && (lock.packages[path].version === version || !/^\d/.test(version))) return [];
    return [[path ? `${from}/node_modules/${name}` : `node_modules/${name}`, toEntry(name, version, dev)]];
  }),
);

if (process.argv.includes('--check')) {
  for (const [path] of missing) console.error(`package-lock.json lacks ${path}: run « node .ci/lock.mjs ».`);
  process.exitCode = missing.length > 0 ? 1 : 0;
} else {
  const sorted = [...Object.entries(lock.packages), ...missing].sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
  console.log(`package-lock.json: ${missing.length} packages added.`);
}
