import { expect, test } from 'vitest';
import { createHistory } from './sheet-history.ts';

test('goes back and forth, and forgets what was undone once something else is done', () => {
  const history = createHistory('');
  for (const state of ['a', 'b', 'b', 'c']) history.record(state);
  expect([history.undo(), history.undo(), history.redo()]).toEqual(['b', 'a', 'b']);
  history.record('b');
  expect(history.canRedo).toBe(true);
  history.record('d');
  expect(history.redo()).toBeUndefined();
  expect([history.undo(), history.undo(), history.undo(), history.undo()]).toEqual(['b', 'a', '', undefined]);
  expect(history.canUndo).toBe(false);
});

test('takes what is typed in one field for one step', () => {
  const history = createHistory('');
  for (const state of ['L', 'Lu', 'Lun']) history.record(state, 'title');
  history.record('Lun Z', 'name');
  history.record('Lun Zo', 'name');
  history.record('x');
  history.record('xy', 'name');
  expect([history.undo(), history.undo(), history.undo(), history.undo()]).toEqual(['x', 'Lun Zo', 'Lun', '']);
});

test('what changed by itself is no step, and every state has it', () => {
  const history = createHistory('');
  for (const state of ['a', 'ab', 'abc']) history.record(state);
  history.undo();
  history.rebase('abx', (state) => `${state}x`);
  expect([history.redo(), history.undo(), history.undo(), history.undo(), history.undo()]).toEqual(['abcx', 'abx', 'ax', 'x', undefined]);
  // What another one took away leaves nothing to undo where that was all.
  const other = createHistory('');
  for (const state of ['a', 'ab']) other.record(state);
  other.rebase('a', (state) => state.replace('b', ''));
  expect(other.undo()).toBe('');
  expect(other.canUndo).toBe(false);
});
