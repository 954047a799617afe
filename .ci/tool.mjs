// `npm run tool <name>`: what is run now and then, so that package.json names what is typed every day.
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

const playwright = 'node src/build/browser.ts && playwright test --config';
const readersTasks = '"e2e.(journeys.(browse|exercises|search[.]|security)|offline.(install|read|update))"';

/** Name → what it does, and the command line that does it; what follows the name is added to it. */
export const tools = {
  preview: ['serves the built site', 'node src/astro.ts preview --ignore-lock'],
  format: ['formats the sources', 'biome check --write . && prettier --write "src/**/*.astro"'],
  schemas: ['writes .vscode/schemas/ after a change of src/source/schema.ts', 'node src/authoring/editor-schemas.ts'],
  'check:verified': ['fails when something was not run as it is today: what a release demands', 'node src/check/verified-check.ts'],
  attack: ['spoils content, pastes, addresses and stored values for a minute (--seconds, --seed)', 'node e2e/attack/run.ts'],
  audit: ['licences and known vulnerabilities of the dependencies', 'node .ci/audit.mjs'],
  'test:e2e': ['readers’ tasks on the built site, or those whose file is named', `${playwright} e2e`],
  'test:adversaries': ['what hosts, portals, quotas and killed workers do to the offline copy', `${playwright} e2e/offline`],
  'test:authoring': ['mistakes, killed builds, a known address, the development server', 'playwright test --config e2e/authoring'],
  'test:subject': ['the same source with other subjects', `${playwright} e2e/subjects`],
  'test:firefox': ['the four jobs in an installed Firefox', 'playwright test --config e2e/browsers/firefox'],
  'test:webkit': ['three of them in WebKitGTK (Debian: webkit2gtk-driver, xvfb)', 'playwright test --config e2e/browsers/webkit'],
  'test:below': [
    'builds for the sub-path BASE_PATH, and tries the jobs there',
    `npm run build && npm run tool test:e2e -- ${readersTasks}`,
  ],
  'test:hosts': ['dist/ on nginx and Caddy, with the blocks of DEPLOY.md (root, Debian)', 'playwright test --config e2e/hosts'],
  'test:bare': ['npm start and npm test on bare Debian systems (root, debootstrap)', 'bash e2e/bare/run.sh'],
  lighthouse: [
    'what Lighthouse says of a page of each kind, on a telephone and a desktop; fails below 100',
    'node e2e/measure/lighthouse.ts',
  ],
  'measure:explain': ['weighs the page of explanations for what is pasted, times a paste and a key', 'node e2e/measure/explain.ts'],
  'measure:search': ['weighs the search before its first result, times it key by key', 'node e2e/measure/search/measure-search.ts'],
  'bench:search': ['weighs a question and times a key, on dist/ and with 4 000 entries', 'node e2e/measure/search/many.ts'],
  bench: ['builds of 250, 1 000 and 4 000 entries against a bare site', 'node e2e/measure/bench/run.ts'],
  'bench:edit': ['how long an edit takes to show in development', 'node e2e/measure/bench/edit.ts'],
  reference: ['brings content/cli.json to newer versions, from clones of docker/cli, buildx and compose', 'node .ci/reference.mjs'],
  headers: ['headers of dist/ as configuration of a server: nginx or caddy', 'node src/build/publish/print-headers.ts'],
  icons: ['draws the icons of the installed site anew', 'node src/build/icons.ts'],
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [name = '', ...args] = process.argv.slice(2);
  if (Object.hasOwn(tools, name)) {
    const command = [tools[name][1], ...args.map((arg) => JSON.stringify(arg))].join(' ');
    // Playwright keeps the tests that it has translated in the temporary folder unless it is told where.
    const env = { PLAYWRIGHT_TRANSFORM_CACHE_DIR: 'node_modules/.cache/playwright', ...process.env };
    process.exitCode = spawnSync(command, { stdio: 'inherit', shell: true, env }).status ?? 1;
  } else {
    const width = Math.max(...Object.keys(tools).map((one) => one.length));
    for (const [one, [what]] of Object.entries(tools)) console.log(`npm run tool ${one.padEnd(width)}  ${what}`);
    process.exitCode = name === '' ? 0 : 1;
  }
}
