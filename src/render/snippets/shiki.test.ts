import { satteriCreateHighlightFn } from '@astrojs/markdown-satteri';
import { afterEach, expect, test, vi } from 'vitest';
import { shikiConfig } from './shiki.ts';

afterEach(() => vi.restoreAllMocks());

test('a machine that takes seconds for a line highlights it as any other', async () => {
  const highlight = (await satteriCreateHighlightFn('shiki', shikiConfig)) ?? expect.fail('no highlighter');
  const expected = JSON.stringify(await highlight('docker images', 'sh'));
  let now = 0;
  vi.spyOn(Date, 'now').mockImplementation(() => {
    now += 10_000;
    return now;
  });
  expect(JSON.stringify(await highlight('docker images', 'sh'))).toBe(expected);
});
