import { describe, expect, test } from 'vitest';
import { type ConstructKind, readShell } from './shell.ts';

/** Words of each command, as written. */
const wordsOf = (text: string) => readShell(text).commands.map(({ words }) => words.map((word) => word.text));

/** Each construct and the stretches of text that write it. */
const constructsOf = (text: string) =>
  readShell(text).constructs.map(({ kind, spans }) => [kind, ...spans.map(({ start, end }) => text.slice(start, end))]);

describe('the commands of a script', () => {
  test.each<[text: string, words: string[][]]>([
    ['docker ps', [['docker', 'ps']]],
    ['docker  run\t nginx', [['docker', 'run', 'nginx']]],
    ['docker run \\\n  -d \\\n  nginx', [['docker', 'run', '-d', 'nginx']]],
    [
      'docker rm $(docker ps -aq)',
      [
        ['docker', 'rm', '$(docker ps -aq)'],
        ['docker', 'ps', '-aq'],
      ],
    ],
    [
      'docker rm `docker ps`',
      [
        ['docker', 'rm', '`docker ps`'],
        ['docker', 'ps'],
      ],
    ],
    [
      'echo "$(docker ps)"',
      [
        ['echo', '"$(docker ps)"'],
        ['docker', 'ps'],
      ],
    ],
    ['a && b || c | d; e', [['a'], ['b'], ['c'], ['d'], ['e']]],
    ['A=1 docker ps 2>/dev/null', [['docker', 'ps']]],
    ['for i in 1 2; do docker run $i; done', [['docker', 'run', '$i']]],
    ['docker ps # fin', [['docker', 'ps']]],
    ['# rien', []],
    ['', []],
  ])('%j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test('stand where they are written', () => {
    const text = 'docker rm -f $(docker ps -aq) && echo "é à"';
    for (const { words, start, end } of readShell(text).commands) {
      expect(start).toBe(words[0]?.start);
      expect(end).toBe(words.at(-1)?.end);
      for (const word of words) expect(text.slice(word.start, word.end)).toBe(word.text);
    }
  });
});

describe('a word', () => {
  test.each<[text: string, value: string, splits: boolean, quotes: string[]]>([
    ['web', 'web', false, []],
    ['"a b"', 'a b', false, ['double']],
    ["'a b'", 'a b', false, ['single']],
    ['"a b":/x', 'a b:/x', false, ['double']],
    [String.raw`'it'\''s'`, "it's", false, ['single', 'single']],
    ['a\\ b', 'a b', false, []],
    ['a\\\nb', 'ab', false, []],
    ['$HOME', '$HOME', true, []],
    ['${PWD}/a', '${PWD}/a', true, []],
    ['$(pwd):/x', '$(pwd):/x', true, []],
    ['"$(pwd)":/x', '$(pwd):/x', false, ['double']],
    ["'$HOME'", '$HOME', false, ['single']],
  ])('%j', (text, value, splits, quotes) => {
    const word = readShell(`echo ${text}`).commands[0]?.words[1];
    expect(word).toMatchObject({ text, value, splits });
    expect(word?.quoted.map(({ quote }) => quote)).toEqual(quotes);
  });

  test('tells where each of its quotes stands', () => {
    const text = `echo "é b":'c'`;
    const quoted = readShell(text).commands[0]?.words[1]?.quoted ?? [];
    expect(quoted.map(({ start, end }) => text.slice(start, end))).toEqual(['"é b"', "'c'"]);
  });
});

describe('what belongs to the shell', () => {
  test.each<[text: string, constructs: [kind: ConstructKind, ...texts: string[]][]]>([
    ['docker ps', []],
    ['a \\\n b \\\n c', [['continuation', '\\', '\\']]],
    ["a 'b\\\nc'", []],
    ['a $(b)', [['substitution', '$(', ')']]],
    ['a "$(b)"', [['substitution', '$(', ')']]],
    ['a `b`', [['substitution', '`', '`']]],
    [
      'a $PWD "${PWD}"',
      [
        ['working-directory', '$PWD'],
        ['working-directory', '${PWD}'],
      ],
    ],
    [
      'a $USER ${A:-b} $PWDS',
      [
        ['variable', '$USER'],
        ['variable', '${A:-b}'],
        ['variable', '$PWDS'],
      ],
    ],
    ["a '$USER'", []],
    [
      'A=1 B=2 c',
      [
        ['assignment', 'A=1'],
        ['assignment', 'B=2'],
      ],
    ],
    [
      'a | b | c',
      [
        ['pipe', '|'],
        ['pipe', '|'],
      ],
    ],
    [
      'a && b && c || d',
      [
        ['and', '&&'],
        ['and', '&&'],
        ['or', '||'],
      ],
    ],
    [
      'a; b;',
      [
        ['separator', ';'],
        ['separator', ';'],
      ],
    ],
    ['a "b; c & d | e && f"', []],
    ['a & b', [['background', '&']]],
    ['a > b', [['write', '> b']]],
    ['a 2>/dev/null', [['write', '2>/dev/null']]],
    [
      'a >> b 2>> c',
      [
        ['append', '>> b'],
        ['append', '2>> c'],
      ],
    ],
    ['a < b', [['read', '< b']]],
    [
      'a <<EOF\nb $C \\\nc\nEOF\nd',
      [
        ['here-document', '<<EOF', 'EOF'],
        ['variable', '$C'],
      ],
    ],
    ["a <<'EOF'\n$b \\\nc\nEOF", [['here-document', "<<'EOF'", 'EOF']]],
    ['a <<< "b"', [['here-string', '<<< "b"']]],
    ['a # b', [['comment', '# b']]],
    [
      '# a\nb # c\n# d',
      [
        ['comment', '# a'],
        ['comment', '# c'],
        ['comment', '# d'],
      ],
    ],
    ['a "# b" c#d', []],
  ])('%j', (text, constructs) => {
    expect(constructsOf(text)).toEqual(constructs);
  });
});

test.each([
  ['docker run "nginx', 11],
  ["docker run 'nginx", 11],
  ['docker rm $(docker ps', 10],
])('%s cannot be read, from %i on', (text, position) => {
  const { errors } = readShell(text);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatchObject({ position, message: expect.stringMatching(/^unterminated/) });
});

test('what nests deeper than the stack is a fault with its place, not a crash', () => {
  const script = `${'"$('.repeat(500)}`;
  expect(readShell(script)).toMatchObject({ commands: [], errors: [{ message: 'nested too deep', position: 182 }] });
  expect(readShell(`echo ${'$(a '.repeat(50)}${')'.repeat(50)}`).errors).toEqual([]);
  // No bracket shows it: a sum nests in the next.
  expect(readShell(`echo $((${'1+'.repeat(20_000)}1))`).errors).toEqual([{ message: 'nested too deep', position: 0 }]);
  expect(readShell(`echo $((${'1+'.repeat(50)}1))`).errors).toEqual([]);
});
