import { runInNewContext } from 'node:vm';
import { beforeEach, describe, expect, test } from 'vitest';
import { themeBoot, themes, toTheme } from './theme.ts';

describe('toTheme', () => {
  test.each(themes)('« %s » is a theme', (theme) => {
    expect(toTheme(theme)).toBe(theme);
  });

  test.each([[null], [undefined], [''], ['Dark'], ['sombre'], [1], [{}], ['toString']])('%j is the theme of the system', (value) => {
    expect(toTheme(value)).toBe('auto');
  });
});

describe('themeBoot', () => {
  /** The colours that the browser takes around the page: in light, in dark. */
  let metas = [{ content: 'paper' }, { content: 'night' }];
  beforeEach(() => {
    metas = [{ content: 'paper' }, { content: 'night' }];
  });

  /** The data of the page's root once the script has run, with what the storage holds. */
  function boot(getItem: (key: string) => string | null): Record<string, string> {
    const dataset: Record<string, string> = {};
    const querySelectorAll = () => metas;
    runInNewContext(themeBoot, { document: { documentElement: { dataset }, querySelectorAll }, localStorage: { getItem } });
    return dataset;
  }

  test.each(['light', 'dark'])('puts the stored theme « %s » on the page', (stored) => {
    expect(boot((key) => (key === 'theme' ? stored : null))).toEqual({ theme: stored });
  });

  test.each([
    ['light', 'paper'],
    ['dark', 'night'],
    [null, 'paper night'],
  ])('the colour around the page follows « %s »', (stored, colors) => {
    boot((key) => (key === 'theme' ? stored : null));
    expect([...new Set(metas.map(({ content }) => content))].join(' ')).toBe(colors);
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
