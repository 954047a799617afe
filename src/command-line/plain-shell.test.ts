import { describe, expect, test } from 'vitest';
import { readPlain } from './plain-shell.ts';
import { readScript } from './shell-grammar.ts';

describe('a plain script is read as the grammar of the shell reads it', () => {
  test.each([
    'docker run -d -p 8080:80 nginx',
    'docker run -d \\\n  -p 8080:80 \\\n  --name web nginx:1.29',
    '  docker ps\n\n\tdocker images  \n',
    'docker run -e A=b -e C= --label=a.b=c registry.example.org/a/b@sha256:abc sh',
    'sudo docker-compose up -d',
    'docker exec été ls',
    'docker exec \uE000\uE000\uE000 sh',
    'cd /srv\ndocker build -t app:1.0 .',
    '- a',
    'docker run "nginx"',
    "docker run 'a'",
    'docker run $A',
    'docker run --rm -it -v "$(pwd)":/app -w /app node:24 npm test',
    'docker run -v $PWD/a:/b -v ${PWD}:/c -v "${PWD}/d e:/f" -e A=$B -e "C=${D}" $(pwd)/g',
    'docker exec web sh -c "echo * ? ~ {a,b} # & | ; < > (x)" \'$A "b" `c`\' ""',
    'docker run "a"\'b\'c$D \\\n  e "f"\ndocker build $(pwd)',
    '',
    '\n \n',
  ])('%j', (text) => {
    expect(readPlain(text)).toEqual(readScript(text));
  });
});

describe('what goes from one command to another, conditions and loops are read alike', () => {
  test.each([
    'docker ps | wc',
    'docker run "a\nb" \'c\nd\'',
    'docker run "a\\"b\\$c" \\*',
    'docker run ${A:-b} "${C:?d e}" $1 "$@"',
    'docker rm $(docker ps -aq --filter "name=a b") && docker ps || exit 1',
    'docker run -v `pwd`:/a "`docker ps -q`"',
    'A=b C="$D" docker ps\nE=$(docker ps -q)',
    'docker ps # tous\n# rien\ndocker images',
    'docker rm * a{b,c} ~/d {{.ID}}',
    'docker ps > a 2>&1 >> b < c &> d',
    'docker a & docker b; docker c ;docker d',
    'if ! true; then a; fi',
    'export A=b C\n! a && ! b',
    'if docker ps | grep -q a; then docker stop a; elif b; then c; else\n  d\nfi',
    'for i in 1 "$A" c; do docker stop web$i; done | tee log',
    'while docker ps; do sleep 1; done; until a\ndo b\ndone',
    'a |\n  b &&\n  c \\\n  | d',
  ])('%j', (text) => expect(readPlain(text)).toEqual(readScript(text)));
});

test('the scripts that most people write need no grammar', () => {
  const script =
    '#!/bin/sh\nset -eu\nfor a in b c; do\n  docker build -t "r/$a:1" "./$a" | tee "$a.log"\ndone\nif docker ps 2>/dev/null; then x; fi\n';
  expect(readPlain(script)).toEqual(readScript(script));
});

test.each([
  'docker run "a',
  "docker run 'a",
  'docker run "`a $b`"',
  'time docker ps',
  'if docker ps',
  'if a; then fi',
  'done',
  'declare A=b',
  'a | ! b',
  'docker run \\\n',
  'docker ru\\\nn a',
  'docker run <a>',
  'docker a \\\n\n b',
  'cat <<A\nb\nA',
  'a | | b',
  'a &&',
  'a ;; b',
  'a[1]=b',
  'a() { b; }',
  '(a)',
  '[[ a ]]',
  'case a in b) c;; esac',
  '$((1 + 2))',
  'for a; do b; done',
  'a > b c > ',
])('%j is left to the grammar', (text) => expect(typeof readPlain(text)).not.toBe('object'));

test('words of every plain kind, in any order, are read alike', () => {
  const words = [
    'docker',
    'run',
    '-d',
    '--a=b',
    'a:b',
    'C=d',
    'é',
    '%1',
    'a,b',
    '+x',
    '.',
    '-',
    '--',
    '=',
    'in',
    'do',
    'time',
    'local',
    '"$(pwd)"',
    '$A/"b c"',
    "'$d'e",
    '"${PWD}:/x"$y',
    '$(pwd)',
    '1',
    '@',
    '|',
    '&&',
    ';',
    '&',
    'if',
    'then',
    'fi',
    'for a in',
    'done',
    '$(',
    ')',
    '`pwd`',
    '#',
    '> f',
    '2>&1',
    'A=',
    '"',
    "'",
    '\\',
    '*',
    '[',
    '!',
    '{',
    '}',
  ];
  const blanks = [' ', '  ', '\t', '\n', ' \n', ' \\\n', ' \\\n  ', '\n\n'];
  let state = 7;
  const pick = <Value>(from: readonly Value[]): Value => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return from[state % from.length] as Value;
  };
  let plain = 0;
  for (let round = 0; round < 8000; round++) {
    let text = pick(['', ' ', '\n']);
    for (let count = round % 7; count >= 0; count--) text += pick(words) + pick(blanks);
    const read = readPlain(text);
    // What is left open is an error to the grammar too.
    if (read === 'unfinished') expect(readScript(text).errors, text).not.toEqual([]);
    if (typeof read !== 'object') continue;
    plain++;
    expect(read, text).toEqual(readScript(text));
  }
  expect(plain).toBeGreaterThan(1000);
});
