import { describe, expect, test } from 'vitest';
import { format, toCount } from './ui.ts';

describe('format', () => {
  test.each<[text: string, values: Record<string, string | number>, formatted: string]>([
    ['{count} fiches', { count: 53 }, '53 fiches'],
    ['{count} fiches', { count: 0 }, '0 fiches'],
    ['{a} et {b}, puis {a}', { a: 'un', b: 'deux' }, 'un et deux, puis un'],
    ['sans valeur', { count: 1 }, 'sans valeur'],
    ['{inconnu}', { count: 1 }, '{inconnu}'],
    ['{{.State}}', {}, '{{.State}}'],
    ['{count}', { count: '$& {count}' }, '$& {count}'],
  ])('%j with %j is %j', (text, values, formatted) => {
    expect(format(text, values)).toBe(formatted);
  });
});

describe('toCount', () => {
  test.each([
    [0, '0 page'],
    [1, '1 page'],
    [2, '2 pages'],
    [53, '53 pages'],
  ])('agrees with %i', (number, text) => {
    expect(toCount(number, ['page', 'pages'])).toBe(text);
  });
});
