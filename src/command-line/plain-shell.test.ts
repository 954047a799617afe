import { describe, expect, test } from 'vitest';
import { readPlainScript } from './plain-shell.ts';
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
    expect(readPlainScript(text)).toEqual(readScript(text));
  });
});

test.each([
  'docker ps | wc',
  'docker run "a',
  "docker run 'a",
  'docker run "a\nb"',
  'docker run "a\\"b"',
  'docker run "`a`"',
  'docker run ${A:-b}',
  'docker run $1',
  'docker run "$(ls)"',
  'A=b docker ps',
  'time docker ps',
  'if docker ps',
  'export A=b',
  'docker ps # tous',
  'docker rm *',
  'docker run ~/a',
  'docker run \\\n',
  'docker ru\\\nn a',
  '\\\ndocker',
  'docker run {a,b}',
  'docker run <a>',
  'docker a & docker b',
  'docker \\a',
  'docker a \\\n\n b',
])('%j is left to the grammar', (text) => expect(readPlainScript(text)).toBeUndefined());

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
  ];
  const blanks = [' ', '  ', '\t', '\n', ' \n', ' \\\n', ' \\\n  ', '\n\n'];
  let state = 7;
  const pick = <Value>(from: readonly Value[]): Value => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return from[state % from.length] as Value;
  };
  let plain = 0;
  for (let round = 0; round < 4000; round++) {
    let text = pick(['', ' ', '\n']);
    for (let count = round % 7; count >= 0; count--) text += pick(words) + pick(blanks);
    const read = readPlainScript(text);
    if (!read) continue;
    plain++;
    expect(read, text).toEqual(readScript(text));
  }
  expect(plain).toBeGreaterThan(1000);
});
