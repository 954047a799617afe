import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { quote } from './quoting.ts';

const values = [
  'web',
  'web-2_a.b',
  './mes documents',
  'l\'été "chaud"',
  'l’été',
  'é à ç œ 日本',
  '$HOME',
  '${PWD}',
  '$(id -u)',
  '`id -u`',
  'a!b!',
  '!!',
  '<img onerror=x>',
  'a\\b',
  'C:\\Users\\Anne',
  'a;b & c | d > e # f',
  '*.txt',
  '~/site',
  '{a,b}',
  '-x',
  "'",
  "''",
  '"',
  '\\',
  '=ls',
  '@a',
  '#a',
  'a=b',
  '%a%',
] as const;

/** What a program receives of the words that bash makes of each text: one bash for all, since it takes longer to start than to read. */
const receive = (texts: readonly string[]): string[][] =>
  execFileSync('bash', ['-c', `for text; do eval "printf '%s\\0' $text"; printf '\\n'; done`, 'bash', ...texts], { encoding: 'utf8' })
    .split('\n')
    .slice(0, -1)
    .map((words) => words.split('\0').slice(0, -1));

const hasBash = spawnSync('bash', ['-c', 'true']).status === 0;
if (!hasBash) console.log('quoting: no bash on this machine, what it makes of our quotes was not seen.');

// Where all is judged, on Linux, the absence of the judge is a failure.
describe.skipIf(!hasBash && !(process.env.CI && process.platform === 'linux'))('bash gives the program the value as it is', () => {
  test.each<[where: string, write: (value: string) => string, hold: (value: string) => string]>([
    ['alone', (value) => quote(value, 'bash'), (value) => value],
    ['beside a text', (value) => `a=${quote(value, 'bash')}:/x`, (value) => `a=${value}:/x`],
    ['in double quotes', (value) => `"a ${quote(value, 'bash', 'double')} b"`, (value) => `a ${value} b`],
    ['in single quotes', (value) => `'a ${quote(value, 'bash', 'single')} b'`, (value) => `a ${value} b`],
  ])('%s', (_, write, hold) => {
    expect(receive(values.map(write))).toEqual(values.map((value) => [hold(value)]));
  });

  test.each([
    ['alone', (value: string) => quote(value, 'bash')],
    ['in double quotes', (value: string) => `"${quote(value, 'bash', 'double')}"`],
    ['in single quotes', (value: string) => `'${quote(value, 'bash', 'single')}'`],
  ])('with its history: %s', (_, write) => {
    // `-H` is what an interactive shell does; a script does it only line by line, from its input.
    const written = write('a!b!!');
    const output = execFileSync('bash', ['-H'], {
      input: `set -o history\nprintf '%s' ${written}\n`,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    expect(output).toContain('a!b!!');
  });
});

describe('bash', () => {
  test.each<[value: string, alone: string, double: string, single: string]>([
    ['web', 'web', 'web', 'web'],
    ['nginx:1.27', 'nginx:1.27', 'nginx:1.27', 'nginx:1.27'],
    ['é', 'é', 'é', 'é'],
    ['a b', "'a b'", 'a b', 'a b'],
    ["l'été", String.raw`'l'\''été'`, "l'été", String.raw`l'\''été`],
    ['a"b', `'a"b'`, String.raw`a\"b`, 'a"b'],
    ['$HOME', "'$HOME'", String.raw`\$HOME`, '$HOME'],
    ['`id`', "'`id`'", '\\`id\\`', '`id`'],
    ['a!b', "'a!b'", `a"'!'"b`, 'a!b'],
    ['<img onerror=x>', "'<img onerror=x>'", '<img onerror=x>', '<img onerror=x>'],
    ['', "''", '', ''],
  ])('%s', (value, alone, double, single) => {
    expect([quote(value, 'bash'), quote(value, 'bash', 'double'), quote(value, 'bash', 'single')]).toEqual([alone, double, single]);
  });
});

describe('PowerShell', () => {
  test.each<[value: string, alone: string, double: string, single: string]>([
    ['web', 'web', 'web', 'web'],
    ['é', 'é', 'é', 'é'],
    ['a b', "'a b'", 'a b', 'a b'],
    ["l'été", "'l''été'", "l'été", "l''été"],
    // Curved quotes are quotes too.
    ['l’été', "'l’’été'", 'l’été', 'l’’été'],
    ['‘a‚', "'‘‘a‚‚'", '‘a‚', '‘‘a‚‚'],
    ['a"b', `'a"b'`, 'a`"b', 'a"b'],
    ['a“b”c„', "'a“b”c„'", 'a`“b`”c`„', 'a“b”c„'],
    ['$HOME', "'$HOME'", '`$HOME', '$HOME'],
    ['`id`', "'`id`'", '``id``', '`id`'],
    ['a!b', "'a!b'", 'a!b', 'a!b'],
    ['a\\b', "'a\\b'", 'a\\b', 'a\\b'],
    ['a,b', "'a,b'", 'a,b', 'a,b'],
    // At the beginning of a word this would spread a variable.
    ['@a', "'@a'", '@a', '@a'],
    ['<img onerror=x>', "'<img onerror=x>'", '<img onerror=x>', '<img onerror=x>'],
  ])('%s', (value, alone, double, single) => {
    expect([quote(value, 'powershell'), quote(value, 'powershell', 'double'), quote(value, 'powershell', 'single')]).toEqual([
      alone,
      double,
      single,
    ]);
  });
});
