import { describe, expect, test } from 'vitest';
import { type Line, readLine, toRun, toTyped, toWords, toWritten } from './to-run.ts';

const listed = (text: string): Line => ({ text, isInBrackets: true });
const shell = (text: string): Line => ({ text, isInBrackets: false });

describe('toRun', () => {
  // As an engine answered for each: path and arguments of the container that it made.
  test.each<[program: Line, byDefault: Line, typed: string, run: string, ignored: string]>([
    [listed(''), listed(''), '', '', ''],
    [listed(''), listed(''), 'ls -l', 'ls -l', ''],
    [listed(''), listed('ls -l'), '', 'ls -l', ''],
    [listed(''), listed('ls -l'), 'pwd', 'pwd', ''],
    [listed(''), shell('ls -l'), '', "/bin/sh -c 'ls -l'", ''],
    [listed(''), shell('ls -l'), 'pwd', 'pwd', ''],
    [listed('ls'), listed(''), '', 'ls', ''],
    [listed('ls'), listed('-l'), '', 'ls -l', ''],
    [listed('ls'), listed('-l'), ' /tmp  -a ', 'ls /tmp -a', ''],
    [listed('ls'), shell('-l'), '', 'ls /bin/sh -c -l', ''],
    [listed('ls'), shell('-l'), '/tmp', 'ls /tmp', ''],
    [shell('ls -a'), listed(''), '', "/bin/sh -c 'ls -a'", ''],
    [shell('ls -a'), listed('-l'), '', "/bin/sh -c 'ls -a'", '-l'],
    [shell('ls -a'), listed('-l'), '/tmp', "/bin/sh -c 'ls -a'", '/tmp'],
    [shell('ls -a'), shell('-l /'), '', "/bin/sh -c 'ls -a'", "/bin/sh -c '-l /'"],
    [shell(''), listed('ls'), '', 'ls', ''],
    [listed('["ls"]'), shell('["-l", "a b"]'), '', "ls -l 'a b'", ''],
  ])('%j, %j and %j run %j, and %j does nothing', (program, byDefault, typed, run, ignored) => {
    const { words, ignored: others } = toRun(program, byDefault, typed);
    expect(toTyped(words)).toBe(run);
    expect(toTyped(others)).toBe(ignored);
  });
});

test('words are typed in quotes where a shell would read more than a word', () => {
  expect(toTyped(['ls', '-l', 'a b', '', "l'été", '$HOME', '/tmp'])).toBe(String.raw`ls -l 'a b' '' 'l'\''été' '$HOME' /tmp`);
});

test.each([
  ['', []],
  ['  ls   -l ', ['ls', '-l']],
  [`echo "a  b" 'c "d'e ''`, ['echo', 'a  b', 'c "de', '']],
  ['echo "a b', ['echo', 'a b']],
])('%j is cut into %j', (text, words) => {
  expect(toWords(text)).toEqual(words);
});

test.each([
  [listed('ls -l'), '["ls", "-l"]'],
  [listed(`echo "a  b"`), '["echo", "a  b"]'],
  [shell(' ls -l '), 'ls -l'],
  [shell('[ -d /tmp ]'), '[ -d /tmp ]'],
  [shell('["ls","-l"]'), '["ls", "-l"]'],
  [shell(''), ''],
])('%j is written %j', (line, written) => {
  expect(toWritten(line)).toBe(written);
});

test.each([
  ['["ls", "a b"]', { text: "ls 'a b'", isInBrackets: true }],
  ['ls -l', { text: 'ls -l', isInBrackets: false }],
  ['[1]', { text: '[1]', isInBrackets: false }],
])('%j is read as %j', (text, line) => {
  expect(readLine(text)).toEqual(line);
});
