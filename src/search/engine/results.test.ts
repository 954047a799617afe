import { expect, test } from 'vitest';
import { toListed } from './results.ts';

const answers = Array.from({ length: 30 }, (_, place) => place);

test('lists the first ten answers', () => {
  expect(toListed(answers)).toEqual(answers.slice(0, 10));
});
