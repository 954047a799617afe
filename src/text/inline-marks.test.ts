import { expect, test } from 'vitest';
import { withoutMarks } from './inline-marks.ts';

test.each([
  ['`.dockerignore`', '.dockerignore'],
  ['voir les *logs*', 'voir les logs'],
  ['**l’hôte**', 'l’hôte'],
  ['démon', 'démon'],
])('%s', (line, text) => {
  expect(withoutMarks(line)).toBe(text);
});
