import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { optionsKey, shellBoot, shellKey, toOptionLength, toShell } from './preferences.ts';

const others = [null, undefined, '', 'Bash', 'cmd', 1, {}, 'toString', '"><script>'];

describe('toShell', () => {
  test.each(['bash', 'powershell'])('« %s » is a shell', (shell) => {
    expect(toShell(shell)).toBe(shell);
  });

  test.each(others)('%j is the commonest one', (value) => {
    expect(toShell(value)).toBe('bash');
  });
});

describe('toOptionLength', () => {
  test.each(['written', 'long', 'short'])('« %s » is a length', (length) => {
    expect(toOptionLength(length)).toBe(length);
  });

  test.each(others)('%j is the author’s own', (value) => {
    expect(toOptionLength(value)).toBe('written');
  });
});

test('the choices are kept apart', () => {
  expect(shellKey).not.toBe(optionsKey);
});

describe('shellBoot', () => {
  /** The data of the page's root once the script has run, with what the storage holds. */
  function boot(getItem: (key: string) => string | null): Record<string, string> {
    const dataset: Record<string, string> = {};
    runInNewContext(shellBoot, { document: { documentElement: { dataset } }, localStorage: { getItem } });
    return dataset;
  }

  test('puts the stored shell on the page', () => {
    expect(boot((key) => (key === shellKey ? 'powershell' : null))).toEqual({ shell: 'powershell' });
  });

  test.each([null, 'bash', '', 'cmd', '"><script>'])('%j is the commonest one', (stored) => {
    expect(boot(() => stored)).toEqual({ shell: 'bash' });
  });

  test('goes without storage when it is forbidden', () => {
    expect(
      boot(() => {
        throw new Error('SecurityError');
      }),
    ).toEqual({ shell: 'bash' });
  });
});
