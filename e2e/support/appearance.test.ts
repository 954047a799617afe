import { expect, test } from 'vitest';
import { cover, findAppearances } from './appearance.ts';

const styled = new Map([
  ['data-sign', new Set(['warning'])],
  ['href', new Set(['http'])],
]);
const find = (html: string) => [...findAppearances(html, styled)];

test('an element is known by its name, its classes in any order, and the attributes that rules select on', () => {
  expect(find('<p class="b a" data-sign="warning" title="x"></p>')).toEqual(find('<p data-sign="warning" class="a b" title="y"></p>'));
  expect(find('<p class="a"></p>')).not.toEqual(find('<p class="b"></p>'));
  expect(find('<p data-sign="warning"></p>')).not.toEqual(find('<p data-sign="wrong"></p>'));
  expect(find('<a href="https://a.example"></a>')).not.toEqual(find('<a href="/a/"></a>'));
  expect(find('<a href="/b/"></a>')).toEqual(find('<a href="/a/"></a>'));
});

test('it looks otherwise within another parent, or the parent of that', () => {
  const [, ...inList] = find('<ul><li><b></b></li></ul>');
  const [, ...inSteps] = find('<ol><li><b></b></li></ol>');
  expect(inList).toHaveLength(2);
  for (const one of inList) expect(inSteps).not.toContain(one);
});

test('few pages are chosen that have together what all have', () => {
  const sets = Object.entries({ most: 'abcd', left: 'abe', right: 'cdf', all: 'efg', none: 'g' });
  expect(cover(sets.map(([name, found]) => [name, new Set(found)]))).toEqual(['most', 'all']);
});
