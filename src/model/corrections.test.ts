import { expect, test } from 'vitest';
import { toCorrections } from './corrections.ts';
import { createFact } from './fixtures.ts';

const facts = [
  createFact({ id: 'F001', verdict: 'ok' }),
  createFact({ id: 'F002', verdict: 'imprecise' }),
  createFact({ id: 'F003', verdict: 'typo' }),
  createFact({ id: 'F005', verdict: 'wrong' }),
  createFact({ id: 'F006', verdict: 'outdated' }),
  createFact({ id: 'F004', verdict: 'wrong' }),
];

test('owns up to what was wrong, outdated, then imprecise, by number', () => {
  expect(toCorrections(facts).map(({ id, verdict }) => `${id} ${verdict}`)).toEqual([
    'F004 wrong',
    'F005 wrong',
    'F006 outdated',
    'F002 imprecise',
  ]);
});

test('mends a slip of the pen in silence', () => {
  expect(toCorrections(facts.filter(({ verdict }) => verdict === 'ok' || verdict === 'typo'))).toEqual([]);
});
