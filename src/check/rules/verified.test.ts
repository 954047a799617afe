import { expect, test } from 'vitest';
import { createContent, toEntryFile } from '../../model/fixtures.ts';
import { verified } from './verified.ts';

test('an entry says how its example is run, or why it cannot be, once one does', () => {
  const check = (...verify: (string | undefined)[]) => {
    const files = verify.map((how, index) => [`entries/run-${index}.mdx`, toEntryFile(how === undefined ? {} : { verify: how })]);
    const content = createContent(Object.fromEntries(files));
    return verified.check({ ...content, entries: content.entries.filter(({ slug }) => slug.startsWith('run-')), errors: [] });
  };
  expect(check('{ output: Hello }')).toEqual([]);
  expect(check('{ impossible: il faut un compte }')).toEqual([]);
  expect(check('{ output: Hello }', undefined)).toMatchObject([
    { file: 'content/entries/run-1.mdx', message: 'Champ absent : « verify » ne dit pas comment l’essayer.' },
  ]);
  expect(check(undefined, undefined)).toEqual([]);
});
