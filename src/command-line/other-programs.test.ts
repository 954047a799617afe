import { expect, test } from 'vitest';
import { checkScript } from './command-check.ts';
import { readReference } from './reference-schema.ts';

const flag = { short: null, type: 'bool' };
const reference = readReference({
  version: '1',
  index: Object.fromEntries(['ffmpeg', 'kubectl', 'kubectl apply', 'kubectl apply edit'].map((path) => [path, path])),
  commands: [
    {
      path: 'ffmpeg',
      usage_args: null,
      options: [
        { long: 'vn', ...flag, dashes: 'single' },
        { long: 'c:v', ...flag, type: 'string', dashes: 'single' },
        { short: 'i', type: 'string' },
        { short: 'a', type: 'bool' },
        { long: 'an', ...flag, dashes: 'single' },
      ],
    },
    { path: 'kubectl', usage_args: 'COMMAND', subcommands: ['apply'], options: [] },
    {
      path: 'kubectl apply',
      usage_args: '(-f FILENAME | -k DIRECTORY)',
      subcommands: ['edit'],
      options: [{ long: 'filename', short: 'f', type: 'string' }],
    },
    { path: 'kubectl apply edit', usage_args: 'NAME', options: [] },
  ],
});
const kindsOf = (text: string) => checkScript(text, { reference }).map(({ kind }) => kind);

test.each([
  ['ffmpeg -i film.mp4 -vn -c:v libx264 son.mp3', []],
  ['ffmpeg -an son.mp3', []],
  ['ffmpeg -xn son.mp3', ['unknown-option']],
  ['kubectl apply -f app.yaml', []],
  ['sudo kubectl apply -f app.yaml', []],
  ['kubectl', ['missing-command']],
  ['kubectl applx', ['unknown-command']],
  ['kubectl apply edit', ['operand-count']],
])('« %s »', (text, kinds) => {
  expect(kindsOf(text)).toEqual(kinds);
});

test('an unknown name of one dash is told whole, not letter by letter', () => {
  expect(checkScript('ffmpeg -xn son.mp3', { reference })).toMatchObject([{ name: '-xn' }]);
});
