import { expect, test } from 'vitest';
import { gather } from './gather.ts';

const toProblems = (message: string, count: number) => Array.from({ length: count }, (_, index) => ({ file: `${index}.mdx`, message }));

test('what is told more than three times is told once, where it comes first, with how often', () => {
  const problems = [...toProblems('Aucun groupe ne s’appelle « a ».', 4), ...toProblems('Mot inconnu : « b ».', 3)];
  expect(gather(problems)).toEqual([
    { file: '0.mdx', message: 'Aucun groupe ne s’appelle « a » : 4 fois.' },
    ...toProblems('Mot inconnu : « b ».', 3),
  ]);
  expect(gather(problems, ({ message }) => message.startsWith('Mot'))).toEqual(problems);
});
