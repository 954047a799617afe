import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

const isWindows = process.platform === 'win32';

/** Chromium without windows: the same pages in a quarter of the time, which is spent on windows that nobody sees. */
const shell = 'chromium-headless-shell';

/** Names that Chromium, Chrome and Edge go by on a Unix machine. */
const commands = [
  shell,
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/** Where they are installed elsewhere: for everybody or, on Windows, for one person. */
const { PROGRAMFILES, LOCALAPPDATA } = process.env;
const places = [
  ...['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  ...['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].flatMap((path) =>
    [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA].flatMap((folder) => (folder ? [join(folder, path)] : [])),
  ),
];

/**
 * The browser that the tests drive: the one named by `CHROME_PATH`, an installed Chromium (without windows first), Chrome or Edge, else
 * Playwright's own.
 *
 * @returns its path, or undefined when there is none
 */
export function findBrowser(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const inPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  const own = chromium.executablePath();
  const shells = own.replace(/chromium-(\d+).*/, 'chromium_headless_shell-$1');
  const ownShells = globSync('*/*headless*shell{,.exe}', { cwd: shells }).map((file) => join(shells, file));
  return [process.env.CHROME_PATH ?? '', ...inPath, ...places, ...ownShells, own].find((path) => path !== '' && existsSync(path));
}

/** Runs an installer. What it says is not shown: another one may follow, and the last word is ours. */
const run = (command: string, ...args: string[]) =>
  spawnSync(command, args, {
    stdio: 'ignore',
    shell: isWindows,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

const isRoot = process.getuid?.() === 0;
const isDebian = existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));

/** Whether a browser that was just downloaded finds the libraries it needs: as an ordinary user, it may not. */
const starts = (path: string) => isWindows || spawnSync(path, ['--version']).status === 0;

const isShell = (path: string | undefined) => path !== undefined && /headless.shell/.test(path);

/**
 * Finds a browser, or installs one: as root on Debian its `chromium-headless-shell`, else Playwright's. In continuous integration,
 * which waits for every test, that is done even where a browser with windows is installed.
 *
 * @returns its path, or undefined when none can be had
 */
function ensureBrowser(): string | undefined {
  const found = findBrowser();
  const isEnough = process.env.CI === undefined || process.env.CHROME_PATH !== undefined || isShell(found) || !(isRoot && isDebian);
  if (found && isEnough) return found;
  console.log(
    `${found ? 'A browser with windows alone' : 'No Chromium, Chrome nor Edge'} found: installing one, which may take some minutes.`,
  );
  if (isRoot && isDebian && run('apt-get', 'update', '-qq'))
    for (const name of [shell, ...(found ? [] : ['chromium'])])
      if (run('apt-get', 'install', '-qq', '--yes', '--no-install-recommends', name)) break;
  if (!findBrowser()) run('npx', '--no-install', 'playwright', 'install', '--only-shell', ...(isRoot ? ['--with-deps'] : []), 'chromium');
  const installed = findBrowser();
  return installed && starts(installed) ? installed : undefined;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const browser = ensureBrowser();
  if (browser) console.log(`End-to-end tests run in ${browser}${isShell(browser) ? '' : `; with ${shell} they take half the time`}`);
  else console.error('No browser could be installed. Install Chromium, Chrome or Edge, or name one with CHROME_PATH.');
  process.exitCode = browser ? 0 : 1;
}
