// Makes package-lock.json one that every npm from 9.2 on accepts, whatever Node runs it; `--check` says what is missing instead.
// - npm leaves out optional packages of other platforms that the registry at hand lacks, then refuses its own file there.
// - npm compares the packages' `engines` with the Node that runs npm, and leaves out native packages that want another one. What runs
//   the packages is the Node that comes with them (`node` in package.json): the file says nothing of engines.
// - npm 9.2 refuses a file where a package does not find the very version that it asks for, as `overrides` make it.
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

/** Packages that say which Node they want, the project's own apart. */
const withEngines = Object.keys(lock.packages).filter((path) => path !== '' && lock.packages[path].engines);

/** Packages that do not find the version they ask for. Only exact versions are compared: an override is seen by them. */
const unmet = Object.entries(lock.packages).flatMap(([from, { dependencies = {} }]) =>
  Object.entries(dependencies)
    .filter(([name, version]) => /^\d+\.\d+\.\d+(?:-[\w.-]+)?$/.test(version) && lock.packages[findPath(from, name)]?.version !== version)
    .map(([name, version]) => `${from || 'the project'} asks for ${name} ${version}`),
);

if (process.argv.includes('--check')) {
  for (const [path] of missing) console.error(`package-lock.json lacks ${path}: run « node .ci/lock.mjs ».`);
  if (withEngines.length > 0) {
    const [first] = withEngines;
    console.error(`package-lock.json has « engines » for ${withEngines.length} packages (${first}…): run « node .ci/lock.mjs ».`);
  }
  process.exitCode = missing.length + withEngines.length > 0 ? 1 : 0;
} else {
  for (const path of withEngines) delete lock.packages[path].engines;
  const sorted = [...Object.entries(lock.packages), ...missing].sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
  console.log(`package-lock.json: ${missing.length} packages added, « engines » of ${withEngines.length} taken away.`);
}
for (const what of unmet) {
  console.error(`package-lock.json: ${what}, which is not there. Take « overrides » out of package.json, then run`);
  console.error('« npm install --package-lock-only && node .ci/lock.mjs ».');
  process.exitCode = 1;
}
