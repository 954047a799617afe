import { expect, test } from 'vitest';
import { collections } from './collections.ts';
import { fieldHelp, toFieldHelp } from './field-help.ts';

test.each(Object.entries(collections))('every field of %s is told, and no other', (name, { schema }) => {
  expect(Object.keys(fieldHelp[name as keyof typeof fieldHelp])).toEqual(Object.keys(('in' in schema ? schema.in : schema).shape));
});

test('what is inside a field is told with it', () => {
  expect(toFieldHelp('entries', ['related', 0, 'entry'])).toBe(toFieldHelp('entries', ['related']));
  expect(toFieldHelp('entries', ['absent'])).toBeUndefined();
});
