import { expect, test } from 'vitest';
import { toListed } from './results.ts';

const answers = Array.from({ length: 30 }, (_, place) => place);

test('lists ten answers, and all when they are asked for', () => {
  expect(toListed(answers)).toEqual(answers.slice(0, 10));
  expect(toListed(answers, true)).toEqual(answers);
});
