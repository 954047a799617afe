import { expect, test } from 'vitest';
import { lengthen, shorten } from './short-address.ts';

const slugs = Array.from({ length: 40 }, (_, index) => `compose-${index}`).join(',');

test.each(['?fiches=run', `?fiches=${slugs}&titre=%C3%89t%C3%A9`, '', '?fiches=%3D%C3%89%7Cdocker%20ps'])(
  '%j comes back',
  async (query) => {
    const short = await shorten(query);
    expect(short).toMatch(/^1[\w-]*$/);
    expect(await lengthen(short)).toBe(query);
  },
);

test('a long list is written in less than half', async () => {
  expect((await shorten(`?fiches=${slugs}`)).length).toBeLessThan(slugs.length / 2);
});

test.each(['', '1', '1***', '1AAAA', '2abc', 'zzz', `1${'A'.repeat(60_000)}`])('%j, damaged, is nothing', async (text) => {
  expect(await lengthen(text)).toBeUndefined();
});
