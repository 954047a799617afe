import { describe, expect, test } from 'vitest';
import { findCommand, findOption, readReference } from './reference.ts';

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

describe('findCommand', () => {
  test.each([
    ['docker run -it ubuntu bash', 'docker run', 'docker container run'],
    ['docker container run nginx', 'docker container run', 'docker container run'],
    ['docker images', 'docker images', 'docker image ls'],
    ['docker image ls -a', 'docker image ls', 'docker image ls'],
    ['docker image prune', 'docker image', 'docker image'],
    ['docker inconnu', 'docker', 'docker'],
    ['  docker   run  nginx', 'docker run', 'docker container run'],
    ['docker run \\\n  nginx', 'docker run', 'docker container run'],
    // An index that names an absent command is no command.
    ['docker perdu', 'docker', 'docker'],
  ])('finds in « %s » the words « %s »', (line, spelling, path) => {
    const match = findCommand(line, reference);
    expect(match?.spelling).toBe(spelling);
    expect(match?.command.path).toBe(path);
  });

  test.each(['sudo usermod -aG docker alice', '', 'run nginx', 'Docker run', 'constructor', 'sudo docker run'])(
    'finds nothing in « %s »',
    (line) => {
      expect(findCommand(line, reference)).toBeUndefined();
    },
  );
});

describe('findOption', () => {
  const run = findCommand('docker run', reference)?.command ?? expect.fail('docker run is in the reference');

  test('finds an option by its long name', () => {
    expect(findOption(run, 'detach')).toEqual({ long: 'detach', short: 'd', type: 'bool', default: null, deprecated: false });
  });

  test.each(['d', '--detach', 'detac', ''])('finds no « %s »', (long) => {
    expect(findOption(run, long)).toBeUndefined();
  });
});
