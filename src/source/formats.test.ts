import { describe, expect, test } from 'vitest';
import { toFormats } from './formats.ts';

const expects = 'Ce qu’on attend.';

describe('toFormats', () => {
  test('a pattern is for the whole value', () => {
    const port = toFormats({ port: { pattern: '\\d+|tous', expects } }).get('port');
    expect(port).toMatchObject({ expects, source: '\\d+|tous' });
    expect(['80', 'tous', '80a', 'a80', 'tous2', '', '80\n'].map((value) => port?.pattern.test(value))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  test('a form inside another is taken whole', () => {
    const formats = toFormats({
      ports: { pattern: '{port}-{port}', expects },
      port: { pattern: '\\d|x', expects },
      all: { pattern: '{ports}(?:,{ports})*', expects },
    });
    expect(formats.get('ports')?.source).toBe('(?:\\d|x)-(?:\\d|x)');
    expect(['1-2', '1-x', '1', 'x-', '1-2,3-4'].map((value) => formats.get('all')?.pattern.test(value))).toEqual([
      true,
      true,
      false,
      false,
      true,
    ]);
  });

  test('a count is no form', () => {
    expect(
      toFormats({ a: { pattern: 'a{2}b{1,3}', expects } })
        .get('a')
        ?.pattern.test('aabb'),
    ).toBe(true);
  });

  test('the source is what the pattern attribute of HTML accepts', () => {
    // A browser compiles it with this flag.
    const { source = '' } = toFormats({ a: { pattern: '[\\w.\\-]+', expects } }).get('a') ?? {};
    expect(() => new RegExp(source, 'v')).not.toThrow();
  });

  test.each<[what: string, patterns: Record<string, string>, message: string | RegExp]>([
    ['an unknown form', { ports: '{prot}' }, 'Forme de valeur inconnue : {prot}.'],
    ['a form inside itself', { a: 'x{a}' }, 'La forme {a} se contient elle-même.'],
    ['a circle', { a: '{b}', b: '{c}', c: '{a}' }, 'se contient elle-même.'],
    ['an unclosed group', { a: '(' }, /n’est pas une expression régulière/],
    ['what the flag of HTML refuses', { a: '[a-z&&-]' }, /n’est pas une expression régulière/],
  ])('throws on %s', (_, patterns, message) => {
    const formats = Object.fromEntries(Object.entries(patterns).map(([name, pattern]) => [name, { pattern, expects }]));
    expect(() => toFormats(formats)).toThrow(message);
  });

  test('there may be none', () => {
    expect(toFormats({}).size).toBe(0);
  });
});
