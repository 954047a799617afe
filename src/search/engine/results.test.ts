import { expect, test } from 'vitest';
import type { Answer } from './answer.ts';
import { toResults } from './results.ts';

const make = (count: number, name: string): Answer[] =>
  Array.from({ length: count }, (_, index) => ({
    kind: 'guide',
    title: `${name}${index}`,
    summary: '',
    href: '',
    answers: [],
    phrases: [],
  }));

test('lists the answers, then what the pages say besides', () => {
  const answers = make(2, 'a');
  const pages = make(2, 'p');
  expect(toResults(answers, [...answers.slice(0, 1), ...pages])).toEqual({ listed: [...answers, ...pages], total: 4 });
  expect(toResults(answers)).toEqual({ listed: answers, total: 2 });
});

test('lists the first of many, and counts all', () => {
  const answers = make(30, 'a');
  const { listed, total } = toResults(answers, make(30, 'p'));
  expect(listed.slice(0, 10)).toEqual(answers.slice(0, 10));
  expect(listed).toHaveLength(16);
  expect(total).toBe(60);
  expect(toResults([], make(30, 'p')).listed).toHaveLength(10);
});
