import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Names that Firefox goes by. */
const commands = ['firefox-esr', 'firefox'];

const places = ['/Applications/Firefox.app/Contents/MacOS/firefox', join(process.env.PROGRAMFILES ?? '', 'Mozilla Firefox/firefox.exe')];

/** An installed Firefox: the one named by `FIREFOX_PATH`, else the first of the path. @throws when there is none */
export function getFirefox(): string {
  const inPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => commands.map((command) => join(folder, command)));
  const found = [process.env.FIREFOX_PATH ?? '', ...inPath, ...places].find((path) => path !== '' && existsSync(path));
  if (found === undefined) throw new Error('No Firefox found. Install it (firefox-esr on Debian), or name one with FIREFOX_PATH.');
  return found;
}
