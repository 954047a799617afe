import { describe, expect, test } from 'vitest';
import { readWholeReference } from './fixtures/reference.ts';
import { applyEdits, toLongOptions, toShortOptions } from './forms.ts';

const reference = readWholeReference();
const long = (text: string) => applyEdits(text, toLongOptions(text, reference));
const short = (text: string) => applyEdits(text, toShortOptions(text, reference));

describe('applyEdits', () => {
  test('replaces stretches, in any order', () => {
    const edits = [
      { start: 7, end: 9, text: 'run' },
      { start: 0, end: 6, text: 'podman' },
    ];
    expect(applyEdits('docker ps -a', edits)).toBe('podman run -a');
  });

  test('may take away and put in', () => {
    expect(applyEdits('abc', [{ start: 1, end: 2, text: '' }])).toBe('ac');
    expect(applyEdits('abc', [{ start: 1, end: 1, text: '-' }])).toBe('a-bc');
  });

  test('leaves a text without edits alone', () => {
    expect(applyEdits('docker ps', [])).toBe('docker ps');
  });
});

describe('toLongOptions', () => {
  test.each([
    ['docker run -it nginx', 'docker run --interactive --tty nginx'],
    ['docker run -p80:80 nginx', 'docker run --publish 80:80 nginx'],
    ['docker run -p 80:80 nginx', 'docker run --publish 80:80 nginx'],
    ['docker run -p=80:80 nginx', 'docker run --publish=80:80 nginx'],
    ['docker run -itp80:80 nginx', 'docker run --interactive --tty --publish 80:80 nginx'],
    ['docker run -dp 80:80 nginx', 'docker run --detach --publish 80:80 nginx'],
    ['docker ps -aq', 'docker ps --all --quiet'],
    ['docker rm $(docker ps -aq)', 'docker rm $(docker ps --all --quiet)'],
    ['docker run -v "$(pwd)":/x nginx', 'docker run --volume "$(pwd)":/x nginx'],
    ['docker run -d=false nginx', 'docker run --detach=false nginx'],
    ['docker run -it=false nginx', 'docker run --interactive --tty=false nginx'],
    ['docker ps -h', 'docker ps --help'],
    ['docker run -h web nginx', 'docker run --hostname web nginx'],
    ['docker -c local ps -a', 'docker --context local ps --all'],
    ['docker compose -f compose.yaml up -d', 'docker compose --file compose.yaml up --detach'],
    ['sudo docker ps -a && docker images -q', 'sudo docker ps --all && docker images --quiet'],
    ['docker run \\\n  -d \\\n  nginx', 'docker run \\\n  --detach \\\n  nginx'],
  ])('%s', (text, expected) => {
    expect(long(text)).toBe(expected);
  });

  test.each([
    'docker run --detach nginx',
    // What follows the image is not for `docker run`.
    'docker run nginx ls -a',
    'docker exec web sh -c "ls -a"',
    'docker run -- -it',
    // Another program, a letter that the command does not have.
    'ls -a',
    'docker ps -z',
  ])('leaves %s alone', (text) => {
    expect(toLongOptions(text, reference)).toEqual([]);
  });

  test.each([
    ['docker run "-it" nginx', 'docker run --interactive --tty nginx'],
    ["docker run -'d' nginx", 'docker run --detach nginx'],
  ])('quotes around letters do not break it: %s', (text, expected) => {
    expect([text, expected]).toContain(long(text));
  });
});

describe('toShortOptions', () => {
  test.each([
    ['docker run --detach nginx', 'docker run -d nginx'],
    ['docker run --publish=80:80 nginx', 'docker run -p 80:80 nginx'],
    ['docker run --publish 80:80 nginx', 'docker run -p 80:80 nginx'],
    ['docker run --detach=false nginx', 'docker run -d=false nginx'],
    ['docker run --interactive --tty nginx ls --all', 'docker run -i -t nginx ls --all'],
    ['docker rm $(docker ps --all --quiet)', 'docker rm $(docker ps -a -q)'],
    ['docker run --volume="a b":/x nginx', 'docker run -v "a b":/x nginx'],
    ['docker --context local ps --all', 'docker -c local ps -a'],
  ])('%s', (text, expected) => {
    expect(short(text)).toBe(expected);
  });

  test.each([
    'docker run -it nginx',
    // No letter.
    'docker run --rm --name web nginx',
    // The letter of help is that of something else in some commands.
    'docker run --help',
    'docker run nginx --detach',
    'docker ps --mout',
  ])('leaves %s alone', (text) => {
    expect(toShortOptions(text, reference)).toEqual([]);
  });

  test('quotes around a name do not break it', () => {
    expect(['docker run "--publish=80:80" nginx', 'docker run -p "80:80" nginx', 'docker run "-p=80:80" nginx']).toContain(
      short('docker run "--publish=80:80" nginx'),
    );
  });
});

test.each(['docker run -it -p80:80 nginx', 'docker ps -aq', 'docker rm -f $(docker ps -aq)', 'docker run -d=false nginx'])(
  'a form of a form is that form: %s',
  (text) => {
    expect(long(long(text))).toBe(long(text));
    expect(short(short(text))).toBe(short(text));
    expect(long(short(long(text)))).toBe(long(text));
  },
);
