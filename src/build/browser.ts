import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

const isWindows = process.platform === 'win32';

/** Names that Chromium, Chrome and Edge go by on a Unix machine. */
const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'];

/** Where they are installed elsewhere: for everybody or, on Windows, for one person. */
const { PROGRAMFILES, LOCALAPPDATA } = process.env;
const places = [
  ...['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  ...['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].flatMap((path) =>
    [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA].flatMap((folder) => (folder ? [join(folder, path)] : [])),
  ),
];

/**
 * The browser that the tests drive: the one named by `CHROME_PATH`, an installed Chromium, Chrome or Edge, else Playwright's own.
 *
 * @returns its path, or undefined when there is none
 */
export function findBrowser(): string | undefined {
  const inPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => commands.map((command) => join(folder, command)));
  return [process.env.CHROME_PATH ?? '', ...inPath, ...places, chromium.executablePath()].find((path) => path !== '' && existsSync(path));
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

/**
 * Finds a browser, or installs one: as root on Debian the `chromium` package, else Playwright's.
 *
 * @returns its path, or undefined when none can be had
 */
function ensureBrowser(): string | undefined {
  const found = findBrowser();
  if (found) return found;
  console.log('No Chromium, Chrome nor Edge found: installing one, which may take some minutes.');
  if (isRoot && isDebian)
    run('apt-get', 'update', '-qq') && run('apt-get', 'install', '-qq', '--yes', '--no-install-recommends', 'chromium');
  if (!findBrowser()) run('npx', '--no-install', 'playwright', 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium');
  const installed = findBrowser();
  return installed && starts(installed) ? installed : undefined;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const browser = ensureBrowser();
  if (browser) console.log(`End-to-end tests run in ${browser}`);
  else console.error('No browser could be installed. Install Chromium, Chrome or Edge, or name one with CHROME_PATH.');
  process.exitCode = browser ? 0 : 1;
}
