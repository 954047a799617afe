import { expect, test } from 'vitest';
import { toContrast } from './contrast.ts';

const white = 'oklch(100% 0 0)';

// Ratios of the sRGB colours that these are, by WCAG's own formula.
test.each([
  ['black', 'oklch(0% 0 0)', 21],
  ['white', white, 1],
  ['#ff0000', 'oklch(62.796% 0.25768 29.234)', 3.998],
  ['#0000ff', 'oklch(45.201% 0.31321 264.052)', 8.592],
  ['#008000', 'oklch(51.975% 0.17686 142.495)', 5.138],
  ['#767676', 'oklch(56.58% 0 0)', 4.542],
])('white with %s', (_name, color, ratio) => {
  expect(toContrast(white, color)).toBeCloseTo(ratio, 2);
  expect(toContrast(color, white)).toBe(toContrast(white, color));
});

test('says which colour it cannot read', () => {
  expect(() => toContrast(white, 'red')).toThrow('red');
});
