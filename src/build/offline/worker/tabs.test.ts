import { expect, test } from 'vitest';
import { forgetClosed, neededVersions, takeOver, toTabs } from './tabs.ts';

test('what is open on a first visit becomes the first version’s', () => {
  expect(takeOver(undefined, 'A', ['tab'])).toEqual({ version: 'A', others: {} });
});

test('what is open keeps the version that it was opened with, however many take over', () => {
  const b = takeOver({ version: 'A', others: { from404: '' } }, 'B', ['first', 'from404']);
  expect(b).toEqual({ version: 'B', others: { first: 'A', from404: '' } });
  const c = takeOver(b, 'C', ['first', 'second']);
  expect(c).toEqual({ version: 'C', others: { first: 'A', second: 'B' } });
  expect(neededVersions(c)).toEqual(['C', 'A', 'B']);
});

test('a worker whose code alone has changed takes nothing over', () => {
  expect(takeOver({ version: 'A', others: { old: 'Z' } }, 'A', ['tab', 'old'])).toEqual({ version: 'A', others: { old: 'Z' } });
});

test('a page that is being opened, which browsers do not tell of yet, keeps the version that it is noted with', () => {
  const b = takeOver({ version: 'A', others: { opening: 'A' } }, 'B', ['first']);
  expect(b).toEqual({ version: 'B', others: { first: 'A', opening: 'A' } });
});

test('what is closed needs nothing', () => {
  const tabs = forgetClosed({ version: 'B', others: { closed: 'A', open: '' } }, ['closed', 'unknown']);
  expect(tabs).toEqual({ version: 'B', others: { open: '' } });
  expect(neededVersions(tabs)).toEqual(['B']);
});

test.each([null, 1, 'A', {}, { version: 'A' }, { version: 1, others: {} }, { version: 'A', others: null }])('%j is no tabs', (stored) => {
  expect(toTabs(stored)).toBeUndefined();
});

test('reads back what was stored', () => {
  const tabs = { version: 'B', others: { tab: 'A' } };
  expect(toTabs(JSON.parse(JSON.stringify(tabs)))).toEqual(tabs);
  expect(toTabs({ version: 'B', others: { tab: 1 } })).toEqual({ version: 'B', others: {} });
});
