// Reports on what the project depends on: licences, which must be in the list below, and vulnerabilities that the registry knows.
// Fails on a licence that is not allowed and on a vulnerability that is high or critical; says so when the registry gives no answer.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Licences that a dependency may have. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Zlib',
  // Fonts: served as they are, under their own names.
  'OFL-1.1',
  // Used unchanged, by the build or by the tests alone.
  'MPL-2.0',
  'LGPL-3.0-or-later',
]);

/** Whether an SPDX expression allows the use: one side of OR, both sides of AND. */
function isAllowed(expression) {
  const text = expression.replace(/^\((.*)\)$/, '$1').trim();
  if (text.includes(' OR ')) return text.split(' OR ').some(isAllowed);
  if (text.includes(' AND ')) return text.split(' AND ').every(isAllowed);
  return allowed.has(text);
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const toName = (path) => path.replace(/^.*node_modules\//, '');

/** What a package says of itself: in the lockfile, else where it is installed, if need be in the list that npm had before SPDX. */
function findLicense(path) {
  const file = `${path}/package.json`;
  const manifest = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const listed = Array.isArray(manifest.licenses) ? manifest.licenses.map(({ type }) => type).join(' OR ') : '';
  const said = packages[path].license ?? manifest.license ?? listed;
  return typeof said === 'string' && said !== '' ? said : undefined;
}

/** The lockfile does not always know a package for other platforms: it has the licence of the one that asks for it. */
function findAskerLicense(name) {
  const asker = Object.keys(packages).find((path) => path !== '' && packages[path].optionalDependencies?.[name]);
  return asker && (findLicense(asker) ?? findAskerLicense(toName(asker)));
}

const byLicense = new Map();
for (const path of Object.keys(packages).filter((path) => path !== '')) {
  const license = findLicense(path) ?? findAskerLicense(toName(path)) ?? 'unknown';
  byLicense.set(license, [...(byLicense.get(license) ?? []), toName(path)]);
}
console.log('Licences:');
for (const [license, names] of [...byLicense].sort(([, a], [, b]) => b.length - a.length)) {
  const few = names.length <= 4 ? `: ${names.join(', ')}` : '';
  console.log(`  ${String(names.length).padStart(4)}  ${license}${few}`);
  if (isAllowed(license)) continue;
  console.error(`Not allowed, ${license}: ${names.join(', ')}`);
  process.exitCode = 1;
}

/** What `npm audit` answers, or undefined when the registry does not. */
function askRegistry() {
  const { stdout } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', shell: process.platform === 'win32', timeout: 120_000 });
  try {
    const report = JSON.parse(stdout);
    return report.vulnerabilities && report.metadata ? report : undefined;
  } catch {
    return undefined;
  }
}

const report = askRegistry();
if (report) {
  const counts = report.metadata.vulnerabilities;
  console.log(`Known vulnerabilities: ${counts.total}.`);
  for (const { name, severity, range } of Object.values(report.vulnerabilities)) console.log(`  ${severity}: ${name} ${range}`);
  if (counts.high + counts.critical > 0) process.exitCode = 1;
} else {
  console.log('Known vulnerabilities: the registry did not answer, nothing is known. Run « npm run tool audit » with a network.');
}
