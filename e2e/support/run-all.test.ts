import { expect, test } from 'vitest';
import { runAll } from './run-all.ts';

/** Runs with some commands failing. */
function runWithout(...failing: string[]) {
  const asked: string[] = [];
  const { passed, summary } = runAll(
    (command) => {
      asked.push(command.join(' '));
      return !failing.some((name) => command.join(' ').endsWith(name));
    },
    () => 0,
  );
  return { passed, summary, asked };
}

test('runs every part, the browser first, and says what became of each', () => {
  const { passed, summary, asked } = runWithout();
  expect(passed).toBe(true);
  expect(asked).toEqual(['node src/build/browser.ts', 'npm run test:unit', 'npm run build', 'npm run tool test:e2e']);
  expect(summary.filter((line) => !line.startsWith('passed: '))).toEqual([]);
});

test('goes on when a part fails, and fails at the end', () => {
  const { passed, summary, asked } = runWithout('test:unit', 'test:e2e');
  expect(passed).toBe(false);
  expect(asked).toHaveLength(4);
  expect(summary.filter((line) => line.startsWith('FAILED: '))).toEqual(['FAILED: unit tests (0 s)', 'FAILED: end-to-end tests (0 s)']);
});

test('does not test the site of another day when the build fails', () => {
  const { passed, summary, asked } = runWithout('build');
  expect(passed).toBe(false);
  expect(asked).not.toContain('npm run tool test:e2e');
  expect(summary).toContain('NOT RUN: end-to-end tests (without: build)');
});

test('without a browser still runs what needs none', () => {
  const { passed, summary, asked } = runWithout('browser.ts');
  expect(passed).toBe(false);
  expect(asked).toEqual(['node src/build/browser.ts', 'npm run test:unit', 'npm run build']);
  expect(summary).toContain('NOT RUN: end-to-end tests (without: browser)');
});
