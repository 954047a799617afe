import { describe, expect, test } from 'vitest';
import { findOption, mergeReferences, toTypedNames } from './reference.ts';
import { readReference } from './reference-schema.ts';

const reference = readReference({
  version: '29.0.0',
  index: {
    docker: 'docker',
    'docker run': 'docker container run',
    'docker container run': 'docker container run',
    'docker image': 'docker image',
    'docker image ls': 'docker image ls',
    'docker images': 'docker image ls',
    'docker perdu': 'docker absent',
  },
  commands: [
    { path: 'docker', aliases: [], deprecated: false, usage_args: '', subcommands: [], options: [] },
    {
      path: 'docker container run',
      aliases: ['docker run'],
      deprecated: false,
      usage_args: 'IMAGE [COMMAND] [ARG...]',
      subcommands: [],
      options: [
        { long: 'detach', short: 'd', type: 'bool', default: null, deprecated: false, effect: 'ignored' },
        { long: 'rm', short: null, type: 'bool', default: null, deprecated: false },
      ],
    },
    { path: 'docker image', aliases: [], deprecated: false, usage_args: '', subcommands: [], options: [] },
    { path: 'docker image ls', aliases: ['docker images'], deprecated: false, usage_args: '', subcommands: [], options: [] },
  ],
});

describe('readReference', () => {
  test('gives commands by their canonical path', () => {
    expect([...reference.commands.keys()]).toEqual(['docker', 'docker container run', 'docker image', 'docker image ls']);
    expect(reference.version).toBe('29.0.0');
  });

  test.each([[undefined], [{}], [{ version: '29', index: {}, commands: [{ path: 'docker' }] }], [[]]])('throws on %j', (json) => {
    expect(() => readReference(json)).toThrow();
  });
});

describe('findOption', () => {
  const run = reference.commands.get('docker container run') ?? expect.fail('docker run is in the reference');

  test('finds an option by its long name', () => {
    expect(findOption(run, 'detach')).toEqual({ long: 'detach', short: 'd', type: 'bool', default: null, deprecated: false });
  });

  test.each(['d', '--detach', 'detac', ''])('finds no « %s »', (long) => {
    expect(findOption(run, long)).toBeUndefined();
  });
});

describe('the names of an option', () => {
  const [both, alone, single, own] = [
    ...(readReference({
      version: '1',
      dashes: 'single',
      index: { find: 'find' },
      commands: [
        {
          path: 'find',
          usage_args: null,
          options: [
            { long: 'all', short: 'a', dashes: 'double', type: 'bool' },
            { short: 'L', type: 'bool' },
            { long: 'name', type: 'string' },
            { long: 'x', short: null, type: 'bool' },
          ],
        },
      ],
    })
      .commands.get('find')
      ?.options.values() ?? []),
  ];

  test('are typed with the dashes that the program wants, the letter first', () => {
    expect([both, alone, single, own].map((option) => option && toTypedNames(option))).toEqual([
      ['-a', '--all'],
      ['-L'],
      ['-name'],
      ['-x'],
    ]);
    expect(alone?.long).toBe('L');
  });

  test('are not both missing', () => {
    const commands = [{ path: 'find', options: [{ type: 'bool' }] }];
    expect(() => readReference({ version: '1', index: {}, commands })).toThrow('neither a long name nor a letter');
  });
});

test('references of several programs are one, with the version of the first', () => {
  const toReference = (path: string, version: string) =>
    readReference({ version, index: { [path]: path }, commands: [{ path, options: [] }] });
  const merged = mergeReferences([toReference('systemctl', '252'), toReference('journalctl', '253')]);
  expect([...merged.commands.keys()]).toEqual(['systemctl', 'journalctl']);
  expect(merged.index).toEqual({ systemctl: 'systemctl', journalctl: 'journalctl' });
  expect(merged.version).toBe('252');
});
