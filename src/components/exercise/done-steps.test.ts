import { expect, test } from 'vitest';
import { readDoneSteps, writeDoneSteps } from './done-steps.ts';

const steps = ['lancer', 'lancer-encore', 'arreter'];

test.each<[string | null, string[]]>([
  [null, []],
  ['', []],
  ['lancer', ['lancer']],
  // In the order of the page, without steps that it no longer has.
  ['arreter renomme lancer', ['lancer', 'arreter']],
  ['{"lancer":true}', []],
])('%s', (stored, done) => {
  expect([...readDoneSteps(stored, steps)]).toEqual(done);
});

test('what is written is read back', () => {
  const done = new Set(['lancer', 'arreter']);
  expect(readDoneSteps(writeDoneSteps(done) ?? null, steps)).toEqual(done);
  expect(writeDoneSteps(new Set())).toBeUndefined();
});
