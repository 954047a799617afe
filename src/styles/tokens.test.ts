import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { toContrast } from './contrast.ts';
import { namesOf, readTokens, resolveToken } from './tokens.ts';

const small = readTokens(`
  :root {
    /* --old: 1px; */
    --paper-light: oklch(99% 0 0);
    --paper-dark: oklch(20% 0 0);
    --color-page: light-dark(var(--paper-light), var(--paper-dark));
    --color-same: var(--color-page);
    --color-own: light-dark(white, black);
    --size: min(
      1rem, 9vw);
    --rule: 1px solid var(--color-page);
  }`);

describe('readTokens', () => {
  test('reads names and values in order, without remarks', () => {
    expect([...small.keys()]).toEqual(['paper-light', 'paper-dark', 'color-page', 'color-same', 'color-own', 'size', 'rule']);
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
  const tokens = readTokens(readFileSync(fileURLToPath(new URL('tokens.css', import.meta.url)), 'utf8'));
  const inks = namesOf(tokens, 'color').filter((name) => !['color-page', 'color-surface', 'color-rule'].includes(name));

  test.each(['light', 'dark'] as const)('every ink can be read on both papers of the %s theme', (theme) => {
    const papers = ['color-page', 'color-surface'].map((name) => resolveToken(tokens, name, theme));
    expect(inks.length).toBeGreaterThan(5);
    for (const name of inks)
      for (const paper of papers)
        expect(toContrast(resolveToken(tokens, name, theme), paper), `--${name} on ${paper}`).toBeGreaterThan(4.5);
  });
});
