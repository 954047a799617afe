import { expect, test, vi } from 'vitest';
import { memoize } from './memo.ts';

test('makes once what is asked twice', () => {
  const make = vi.fn((...texts: string[]) => ({ texts }));
  const ask = memoize(make);
  expect(ask('a', 'b')).toBe(ask('a', 'b'));
  expect(make).toHaveBeenCalledTimes(1);
  expect(ask('ab', '')).toEqual({ texts: ['ab', ''] });
  expect(make).toHaveBeenCalledTimes(2);
});
