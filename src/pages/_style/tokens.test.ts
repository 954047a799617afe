import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { toContrast } from './contrast.ts';
import { namesOf, readTokens, resolveToken } from './tokens.ts';

const small = readTokens(`
  :root {
    /* --old: 1px; */
    --color-page: light-dark(oklch(99% 0 0), oklch(20% 0 0));
    --color-same: var(--color-page);
    --color-own: light-dark(white, black);
    --size: min(
      1rem, 9vw);
    --rule: 1px solid var(--color-page);
  }`);

describe('readTokens', () => {
  test('reads names and values in order, without remarks', () => {
    expect([...small.keys()]).toEqual(['color-page', 'color-same', 'color-own', 'size', 'rule']);
    expect(small.get('size')).toBe('min( 1rem, 9vw)');
  });
});

describe('resolveToken', () => {
  test.each([
    ['color-page', 'light', 'oklch(99% 0 0)'],
    ['color-page', 'dark', 'oklch(20% 0 0)'],
    ['color-same', 'dark', 'oklch(20% 0 0)'],
    ['color-own', 'light', 'white'],
    ['color-own', 'dark', 'black'],
    ['rule', 'dark', '1px solid oklch(20% 0 0)'],
  ] as const)('--%s in the %s theme is %s', (name, theme, value) => {
    expect(resolveToken(small, name, theme)).toBe(value);
  });

  test('names what is known when a token is not', () => {
    expect(() => resolveToken(small, 'color-pge', 'light')).toThrow(/--color-pge; known: .*color-page/);
  });
});

test('namesOf gives the names of a kind', () => {
  expect(namesOf(small, 'color')).toEqual(['color-page', 'color-same', 'color-own']);
  expect(namesOf(small, 'rule')).toEqual(['rule']);
});

describe('the tokens of the site', () => {
  const tokens = readTokens(readFileSync(fileURLToPath(new URL('../../styles/tokens.css', import.meta.url)), 'utf8'));
  const inks = namesOf(tokens, 'color').filter((name) => !['color-page', 'color-surface', 'color-rule'].includes(name));

  test.each(['light', 'dark'] as const)('every ink can be read on both papers of the %s theme', (theme) => {
    const papers = ['color-page', 'color-surface'].map((name) => resolveToken(tokens, name, theme));
    expect(inks.length).toBeGreaterThan(5);
    for (const name of inks)
      for (const paper of papers) expect(toContrast(resolveToken(tokens, name, theme), paper), `--${name} on ${paper}`).toBeGreaterThan(7);
  });
});

test('a custom property that a style uses is set somewhere: without it the whole declaration is dropped', () => {
  const files = globSync('{src/**/*.{css,astro,ts},astro.config.ts}').filter((file) => !file.endsWith('.test.ts'));
  const find = (pattern: RegExp, ending = '') =>
    new Set(
      files
        .filter((file) => file.endsWith(ending))
        .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, name]) => name)),
    );
  const known = find(/(?<![\w(-])(--[a-z][a-z0-9-]*)(?=['"]?\s*[:,])/g);
  for (const name of find(/cssVariable: '(--[a-z-]+)'/g)) known.add(name);
  const use = /var\((--[a-z][a-z0-9-]*)\s*\)/g;
  const used = find(use, '.css').union(find(use, '.astro'));
  expect(used.size).toBeGreaterThan(30);
  expect([...used].filter((name) => !known.has(name))).toEqual([]);
});
