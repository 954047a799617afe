import { describe, expect, test } from 'vitest';
import { answer, isDue, type Progress, readProgress, toDay, writeProgress } from './leitner.ts';

test.each<[Progress | undefined, boolean, Progress]>([
  [undefined, true, { box: 2, due: 101 }],
  [undefined, false, { box: 1, due: 100 }],
  [{ box: 2, due: 90 }, true, { box: 3, due: 103 }],
  [{ box: 4, due: 90 }, true, { box: 5, due: 121 }],
  [{ box: 5, due: 90 }, true, { box: 5, due: 121 }],
  [{ box: 5, due: 90 }, false, { box: 1, due: 100 }],
])('%o answered %s on day 100 is %o', (progress, isRight, next) => {
  expect(answer(progress, isRight, 100)).toEqual(next);
});

test('a card is asked when its day has come, or when it never was', () => {
  expect([undefined, { box: 2, due: 99 }, { box: 2, due: 100 }, { box: 2, due: 101 }].map((progress) => isDue(progress, 100))).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

test('a day changes at midnight where the reader is', () => {
  const evening = Date.UTC(2026, 10, 20, 23, 30);
  expect(toDay(evening, -60) - toDay(evening, 0)).toBe(1);
});

describe('what the browser keeps', () => {
  const ids = new Set(['effect:stop', 'command:run']);

  test.each<[string | null, [string, Progress][]]>([
    [null, []],
    ['effect:stop\t3\t20000', [['effect:stop', { box: 3, due: 20_000 }]]],
    ['effect:gone\t3\t20000\ncommand:run\t9\t1\ncommand:run\t2\tdemain\n\t\t\n<b>', []],
  ])('%s', (stored, progress) => {
    expect([...readProgress(stored, ids)]).toEqual(progress);
  });

  test('is read back', () => {
    const progress = new Map([
      ['effect:stop', { box: 3, due: 20_000 }],
      ['command:run', { box: 1, due: 20_001 }],
    ]);
    expect(readProgress(writeProgress(progress) ?? null, ids)).toEqual(progress);
    expect(writeProgress(new Map())).toBeUndefined();
  });
});
