import { describe, expect, test } from 'vitest';
import { reference } from './fixtures.ts';
import { countExtras, expands, readKnownEntries, readLine, toOptionHomes } from './option-homes.ts';

const line = (text: string) => readLine(text, reference) ?? expect.fail(`no command in: ${text}`);

describe('readLine', () => {
  test.each([
    ['docker run -d nginx', 'docker container run'],
    ['sudo docker ps', 'docker container ls'],
    ['cd site && docker run nginx', 'docker container run'],
    ['echo $(docker ps)', 'docker container ls'],
  ])('%s', (text, path) => {
    expect(line(text).command.path).toBe(path);
  });

  test.each(['ls', '', 'exit'])('finds none in %j', (text) => {
    expect(readLine(text, reference)).toBeUndefined();
  });
});

test.each<[text: string, isMade: boolean, weight: number]>([
  ['docker run nginx', false, 0],
  ['docker run -dp 80:80 --name web nginx', false, 3],
  ['docker run $(docker ps -q)', true, 1],
  ['docker run -d $IMAGE', true, 2],
  ['docker run "$IMAGE"', false, 0],
])('%s: operands made by the shell: %s; weight: %i', (text, isMade, weight) => {
  expect(expands(line(text))).toBe(isMade);
  expect(countExtras(line(text))).toBe(weight);
});

describe('toOptionHomes', () => {
  const homes = (entries: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      toOptionHomes(
        readKnownEntries(
          Object.entries(entries).map(([slug, command]) => ({ slug, fields: { command } })),
          reference,
        ),
      ),
    );

  test('is the entry whose command says least beside its name', () => {
    expect(
      homes({ 'run-it': 'docker run -d nginx', run: 'docker run nginx', 'run-name': 'docker run --name web nginx', ps: 'docker ps -a' }),
    ).toEqual({
      'docker container run': 'run',
      'docker container ls': 'ps',
    });
  });

  test('is the first one of equals by its slug, whatever their order', () => {
    expect(homes({ 'run-d': 'docker run -d nginx', 'run-p': 'docker run -p 80:80 nginx' })).toEqual({ 'docker container run': 'run-d' });
    expect(homes({ 'run-p': 'docker run -p 80:80 nginx', 'run-d': 'docker run -d nginx' })).toEqual({ 'docker container run': 'run-d' });
  });

  test('is no line of several commands where another one is', () => {
    expect(homes({ ports: 'docker ps -a', 'ports-sorted': 'docker ps | sort' })).toEqual({ 'docker container ls': 'ports' });
  });

  test('there is none without entries', () => {
    expect(homes({})).toEqual({});
  });
});
