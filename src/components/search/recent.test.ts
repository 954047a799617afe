import { expect, test } from 'vitest';
import { addRecent, toRecent } from './recent.ts';

test.each([
  [null, []],
  ['["/a/","/b/"]', ['/a/', '/b/']],
  ['["/a/",1,null]', ['/a/']],
  ['{"a":1}', []],
  ['non', []],
  ['["1","2","3","4","5","6"]', ['1', '2', '3', '4', '5']],
])('storage that holds %j tells %j', (stored, recent) => {
  expect(toRecent(stored)).toEqual(recent);
});

test('the last choice comes first, and is told once', () => {
  expect(addRecent(['a', 'b'], 'c')).toEqual(['c', 'a', 'b']);
  expect(addRecent(['a', 'b'], 'b')).toEqual(['b', 'a']);
  expect(addRecent(['1', '2', '3', '4', '5'], '6')).toEqual(['6', '1', '2', '3', '4']);
});
