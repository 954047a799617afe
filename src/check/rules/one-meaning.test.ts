import { expect, test } from 'vitest';
import { createContent, toTermFile } from '../../model/fixtures.ts';
import { oneMeaning } from './one-meaning.ts';

const check = (files: Readonly<Record<string, string>>) => oneMeaning.check(createContent(files));

test('a synonym that is another term is told', () => {
  const problems = check({
    'glossary/conteneur.mdx': toTermFile({ term: 'conteneur', aliases: '[instance]' }),
    'glossary/instance.mdx': toTermFile({ term: 'Instance' }),
  });
  expect(problems).toEqual([
    {
      file: 'content/glossary/conteneur.mdx',
      line: 4,
      column: 11,
      message: '« instance » désigne déjà un autre terme : content/glossary/instance.mdx.',
      advice: expect.any(String),
    },
  ]);
});

test('so is a synonym of two terms', () => {
  const problems = check({
    'glossary/a.mdx': toTermFile({ term: 'registre', aliases: '[hub]' }),
    'glossary/b.mdx': toTermFile({ term: 'dépôt', aliases: '[Hub]' }),
  });
  expect(problems.map(({ file }) => file)).toEqual(['content/glossary/b.mdx']);
});

test('names of one term are its own', () => {
  expect(check({ 'glossary/a.mdx': toTermFile({ term: 'VM', aliases: '[vm, machine virtuelle]' }) })).toEqual([]);
});
