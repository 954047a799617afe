import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { lengthen, shorten } from './short-address.ts';

const slugs = Array.from({ length: 40 }, (_, index) => `compose-${index}`).join(',');

test.each([
  '?fiches=run',
  `?fiches=${slugs}&titre=%C3%89t%C3%A9`,
  '',
  '?fiches=%3D%C3%89%7Cdocker%20ps',
  '?fiches=%3Da%252Cb%2526%7Cecho%20%2B%23%3F%2F%3D%26%25&titre=%E2%80%A8%F0%9F%90%B3',
])('%j comes back', async (query) => {
  const short = await shorten(query);
  expect(short).toMatch(/^1[\w-]*$/);
  expect(await lengthen(short)).toBe(query);
});

test('an address whose letters are written in figures is read as before', async () => {
  // « ?fiches=run&titre=%C3%89t%C3%A9 », as it was compressed then.
  const old = `1${deflateRawSync('?fiches=run&titre=%C3%89t%C3%A9').toString('base64url')}`;
  expect(await lengthen(old)).toBe('?fiches=run&titre=%C3%89t%C3%A9');
});

test('letters with accents take less than their figures would', async () => {
  const written = ['Données', 'Éteindre', 'Démarrer', 'Arrêter', 'Réseau', 'Équipe'].map(encodeURIComponent).join(',');
  const figures = deflateRawSync(`?fiches=${written}`).toString('base64url').length;
  expect((await shorten(`?fiches=${written}`)).length).toBeLessThan(figures);
});

test('a long list is written in less than half', async () => {
  expect((await shorten(`?fiches=${slugs}`)).length).toBeLessThan(slugs.length / 2);
});

test.each(['', '1', '1***', '1AAAA', '2abc', 'zzz', `1${'A'.repeat(60_000)}`])('%j, damaged, is nothing', async (text) => {
  expect(await lengthen(text)).toBeUndefined();
});
