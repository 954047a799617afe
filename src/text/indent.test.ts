import { expect, test } from 'vitest';
import { splitIndent } from './indent.ts';

test.each([
  ['a b', [], 'a b'],
  ['    a', ['  ', '  '], 'a'],
  ['   a', ['  '], ' a'],
  ['  - a: b', ['  ', '- '], 'a: b'],
  ['- - a', ['- ', '- '], 'a'],
  ['\t\ta', ['\t', '\t'], 'a'],
  ['-a', [], '-a'],
  ['  ', [], '  '],
  ['', [], ''],
])('the steps of the indent of %j', (line, steps, rest) => expect(splitIndent(line)).toEqual({ steps, rest }));
