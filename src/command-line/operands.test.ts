import { expect, test } from 'vitest';
import { readWholeReference } from './fixtures/reference.ts';
import { countOperands } from './operands.ts';

const many = Number.POSITIVE_INFINITY;

test.each<[usage: string, min: number, max: number]>([
  ['', 0, 0],
  ['CONTAINER', 1, 1],
  ['CONTAINER [CONTAINER...]', 1, many],
  ['IMAGE [COMMAND] [ARG...]', 1, many],
  ['CONTAINER COMMAND [ARG...]', 2, many],
  ['[REPOSITORY[:TAG]]', 0, 1],
  ['NAME[:TAG|@DIGEST]', 1, 1],
  ['SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]', 2, 2],
  ['CONTAINER:SRC_PATH DEST_PATH|-', 2, 2],
  ['PATH | URL | -', 1, 1],
  ['CONTAINER [PRIVATE_PORT[/PROTO]]', 1, 2],
  ['CONTAINER [ps OPTIONS]', 1, many],
  ['[SERVICE...]', 0, many],
  ['file|URL|- [REPOSITORY[:TAG]]', 1, 2],
])('« %s » asks for %d to %d operands', (usage, min, max) => {
  expect(countOperands([usage])).toEqual({ min, max });
});

test('any of several forms will do', () => {
  expect(countOperands(['CONTAINER:SRC DEST', 'SRC', '[A] [B] [C]'])).toEqual({ min: 0, max: 3 });
});

test('every usage line of the whole reference can be counted', () => {
  for (const { usage_args: usage, usage_alternatives: others, path } of readWholeReference().commands.values()) {
    const { min, max } = countOperands([usage, ...others]);
    expect(min, path).toBeLessThanOrEqual(max);
  }
});
