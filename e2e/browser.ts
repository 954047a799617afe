import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

/** Names that Chromium and Chrome go by on a Unix machine. */
const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where they are installed elsewhere. */
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(process.env.PROGRAMFILES ?? '', 'Google/Chrome/Application/chrome.exe'),
  join(process.env['PROGRAMFILES(X86)'] ?? '', 'Google/Chrome/Application/chrome.exe'),
];

/**
 * The browser that the tests drive: the one named by `CHROME_PATH`, an installed Chromium or Chrome, else Playwright's own.
 *
 * @returns its path, or undefined when there is none
 */
export function findBrowser(): string | undefined {
  const inPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => commands.map((command) => join(folder, command)));
  return [process.env.CHROME_PATH ?? '', ...inPath, ...places, chromium.executablePath()].find((path) => path !== '' && existsSync(path));
}

const run = (command: string, ...args: string[]) =>
  spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;

/**
 * Finds a browser, or installs one: Playwright's, else, as root on Debian, the `chromium` package.
 *
 * @throws when none can be had
 */
function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  console.log('No Chromium nor Chrome found: installing one.');
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!run('npx', 'playwright', 'install', ...(isDebianRoot ? ['--with-deps'] : []), 'chromium') && isDebianRoot) {
    run('apt-get', 'update');
    run('apt-get', 'install', '--yes', '--no-install-recommends', 'chromium');
  }
  const installed = findBrowser();
  if (!installed) throw new Error('No browser could be installed. Install Chromium or Chrome, or name one with CHROME_PATH.');
  return installed;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(`End-to-end tests run in ${ensureBrowser()}`);
