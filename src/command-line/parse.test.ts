import { describe, expect, test } from 'vitest';
import { readWholeReference } from './fixtures/reference.ts';
import { type CommandLine, parseCommand } from './parse.ts';
import { readShell } from './shell.ts';

const reference = readWholeReference();

/** The first command of a text, as the program reads it. */
function read(text: string): CommandLine | undefined {
  const [command] = readShell(text).commands;
  return command && parseCommand(command, reference);
}

const parse = (text: string): CommandLine => read(text) ?? expect.fail(`no command in: ${text}`);

/** Each use of an option: what is written, its long name, its value, and how it is joined. */
const usesOf = (text: string) =>
  parse(text).options.map(({ written, option, value, joint }) => [written, option?.long, value?.text, joint]);

const textsOf = (words: readonly { text: string }[]) => words.map(({ text }) => text);

describe('the path of a command', () => {
  test.each([
    ['docker', 'docker', 'docker'],
    ['docker ps', 'docker ps', 'docker container ls'],
    ['docker container ls -a', 'docker container ls', 'docker container ls'],
    ['docker --context local ps', 'docker ps', 'docker container ls'],
    ['docker compose -f a.yaml up', 'docker compose up', 'docker compose up'],
    ['sudo docker images', 'docker images', 'docker image ls'],
    ['docker \\\n  run nginx', 'docker run', 'docker container run'],
    ['docker "run" nginx', 'docker run', 'docker container run'],
  ])('%s', (text, spelling, path) => {
    expect(parse(text)).toMatchObject({ spelling, command: { path }, unknown: undefined });
  });

  test.each(['ls -a', 'docker-machine ls', 'Docker ps', 'sudo', 'constructor', 'sudo ls'])('%s is another program', (text) => {
    expect(read(text)).toBeUndefined();
  });

  test.each([
    ['docker.exe ps', 'docker ps'],
    ['sudo -E docker ps', 'docker ps'],
    ['sudo -u moi env A=b docker ps', 'docker ps'],
    ['xargs -n 1 docker ps', 'docker ps'],
    ['winpty docker ps', 'docker ps'],
    ['timeout -s KILL 10 docker ps', 'docker ps'],
  ])('%s: a program that runs another is looked through', (text, spelling) => {
    expect(parse(text).spelling).toBe(spelling);
  });

  test('what stands after another program is not its command', () => {
    expect(read('sudo apt install docker ps')).toBeUndefined();
  });

  test.each([
    ['docker exwc -it x', 'docker', 'exwc'],
    ['docker container lss', 'docker container', 'lss'],
    ['docker - ps', 'docker', '-'],
  ])('%s: a word stands where a command was expected', (text, spelling, unknown) => {
    expect(parse(text)).toMatchObject({ spelling, unknown: { text: unknown } });
  });
});

describe('the options of a command', () => {
  test.each<[text: string, uses: [written: string, long: string | undefined, value: string | undefined, joint: string | undefined][]]>([
    ['docker run -d nginx', [['-d', 'detach', undefined, undefined]]],
    [
      'docker run -it nginx',
      [
        ['-i', 'interactive', undefined, undefined],
        ['-t', 'tty', undefined, undefined],
      ],
    ],
    ['docker run -p 80:80 nginx', [['-p', 'publish', '80:80', ' ']]],
    ['docker run -p80:80 nginx', [['-p', 'publish', '80:80', '']]],
    ['docker run -p=80:80 nginx', [['-p', 'publish', '80:80', '=']]],
    ['docker run --publish 80:80 nginx', [['--publish', 'publish', '80:80', ' ']]],
    ['docker run --publish=80:80 nginx', [['--publish', 'publish', '80:80', '=']]],
    [
      'docker run -itp 80:80 nginx',
      [
        ['-i', 'interactive', undefined, undefined],
        ['-t', 'tty', undefined, undefined],
        ['-p', 'publish', '80:80', ' '],
      ],
    ],
    [
      'docker run -ditp80:80 nginx',
      [
        ['-d', 'detach', undefined, undefined],
        ['-i', 'interactive', undefined, undefined],
        ['-t', 'tty', undefined, undefined],
        ['-p', 'publish', '80:80', ''],
      ],
    ],
    ['docker run -e A=b=c nginx', [['-e', 'env', 'A=b=c', ' ']]],
    ['docker run --env=A=b nginx', [['--env', 'env', 'A=b', '=']]],
    ['docker run -e "A=b c" nginx', [['-e', 'env', 'A=b c', ' ']]],
    ['docker run --detach=false nginx', [['--detach', 'detach', 'false', '=']]],
    ['docker run -d=false nginx', [['-d', 'detach', 'false', '=']]],
    ['docker run -pd nginx', [['-p', 'publish', 'd', '']]],
    ['docker run --name', [['--name', 'name', undefined, undefined]]],
    ['docker run --name -d', [['--name', 'name', '-d', ' ']]],
    ['docker run --mout a nginx', [['--mout', undefined, undefined, undefined]]],
    [
      'docker ps -azq',
      [
        ['-a', 'all', undefined, undefined],
        ['-z', undefined, undefined, undefined],
      ],
    ],
    ['docker ps --help', [['--help', 'help', undefined, undefined]]],
    ['docker ps -h', [['-h', 'help', undefined, undefined]]],
    ['docker run -h web nginx', [['-h', 'hostname', 'web', ' ']]],
    ['docker run --constructor nginx', [['--constructor', undefined, undefined, undefined]]],
  ])('%s', (text, uses) => {
    expect(usesOf(text)).toEqual(uses);
  });

  test('a global option belongs to the program', () => {
    expect(parse('docker --context local ps -a').options.map(({ command, option }) => [command.path, option?.long])).toEqual([
      ['docker', 'context'],
      ['docker container ls', 'all'],
    ]);
  });

  test.each<[text: string, uses: string[], names: string[], values: (string | undefined)[]]>([
    ['docker run -it nginx', ['-i', 't'], ['-i', 't'], [undefined, undefined]],
    ['docker run -p80:80 nginx', ['-p80:80'], ['-p'], ['80:80']],
    ['docker run -dp 80:80 nginx', ['-d', 'p 80:80'], ['-d', 'p'], [undefined, '80:80']],
    ['docker run --publish=80:80 nginx', ['--publish=80:80'], ['--publish'], ['80:80']],
    ['docker run --name "a b" nginx', ['--name "a b"'], ['--name'], ['"a b"']],
    ['docker run --volume="a b":/x nginx', ['--volume="a b":/x'], ['--volume'], ['"a b":/x']],
  ])('%s: each stands where it is written', (text, uses, names, values) => {
    const { options } = parse(text);
    expect(options.map(({ start, end }) => text.slice(start, end))).toEqual(uses);
    expect(options.map(({ name }) => text.slice(name.start, name.end))).toEqual(names);
    expect(options.map(({ value }) => value && text.slice(value.start, value.end))).toEqual(values);
  });
});

describe('the operands of a command', () => {
  test.each<[text: string, operands: string[]]>([
    ['docker run -d nginx ls -a', ['nginx', 'ls', '-a']],
    ['docker exec -it web sh -c "ls -a"', ['web', 'sh', '-c', '"ls -a"']],
    // The options of this one may come last.
    ['docker rm web -f db', ['web', 'db']],
    ['docker rm -- -web', ['-web']],
    ['docker cp web:/a -', ['web:/a', '-']],
    ['docker stop $(docker ps -q)', ['$(docker ps -q)']],
    ['docker run "" ls', ['""', 'ls']],
    ['docker ps', []],
  ])('%s', (text, operands) => {
    expect(textsOf(parse(text).operands)).toEqual(operands);
  });
});
