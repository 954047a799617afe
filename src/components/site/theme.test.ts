import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { nextTheme, themeBoot, themes, toTheme } from './theme.ts';

describe('toTheme', () => {
  test.each(themes)('« %s » is a theme', (theme) => {
    expect(toTheme(theme)).toBe(theme);
  });

  test.each([[null], [undefined], [''], ['Dark'], ['sombre'], [1], [{}], ['toString']])('%j is the theme of the system', (value) => {
    expect(toTheme(value)).toBe('auto');
  });
});

test('one button goes round all the themes', () => {
  expect(nextTheme('auto')).toBe('light');
  expect(nextTheme('light')).toBe('dark');
  expect(nextTheme('dark')).toBe('auto');
});

describe('themeBoot', () => {
  /** The data of the page's root once the script has run, with what the storage holds. */
  function boot(getItem: (key: string) => string | null): Record<string, string> {
    const dataset: Record<string, string> = {};
    runInNewContext(themeBoot, { document: { documentElement: { dataset } }, localStorage: { getItem } });
    return dataset;
  }

  test.each(['light', 'dark'])('puts the stored theme « %s » on the page', (stored) => {
    expect(boot((key) => (key === 'theme' ? stored : null))).toEqual({ theme: stored });
  });

  test.each([null, 'auto', '"><script>', ''])('leaves %j to the system', (stored) => {
    expect(boot(() => stored)).toEqual({});
  });

  test('goes without storage when it is forbidden', () => {
    expect(
      boot(() => {
        throw new Error('SecurityError');
      }),
    ).toEqual({});
  });
});
