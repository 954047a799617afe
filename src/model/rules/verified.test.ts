import { expect, test } from 'vitest';
import { createContent, toEntryFile } from '../fixtures.ts';
import { verified } from './verified.ts';

test('an entry says how its example is run, or why it cannot be', () => {
  const check = (verify?: string) =>
    verified.check(createContent({ 'entries/run.mdx': toEntryFile(verify === undefined ? {} : { verify }) }));
  expect(check('{ output: Hello }')).toEqual([]);
  expect(check('{ impossible: il faut un compte }')).toEqual([]);
  expect(check()).toMatchObject([{ file: 'content/entries/run.mdx', message: 'Champ absent : « verify » ne dit pas comment l’essayer.' }]);
});
