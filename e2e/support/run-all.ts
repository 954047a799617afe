import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

/** A part of `npm test`: a script of package.json or a file, and the parts without which it would say nothing true. */
interface Part {
  name: string;
  command: readonly [string, ...string[]];
  needs: readonly string[];
}

/** In order. The browser is looked for first: whoever has none knows at once. */
export const parts: readonly Part[] = [
  { name: 'browser', command: ['node', 'src/build/browser.ts'], needs: [] },
  { name: 'unit tests', command: ['npm', 'run', 'test:unit'], needs: [] },
  { name: 'build', command: ['npm', 'run', 'build'], needs: [] },
  // A build that fails leaves the site of another day: testing that would say nothing of this one.
  { name: 'end-to-end tests', command: ['npm', 'run', 'tool', 'test:e2e'], needs: ['browser', 'build'] },
];

/**
 * Runs every part that can be run, whatever becomes of the others, and says at the end what became of each.
 *
 * @param run says whether a command succeeds
 * @param now in milliseconds
 * @returns whether all passed, and a line for each part
 */
export function runAll(run: (command: Part['command']) => boolean, now: () => number = Date.now): { passed: boolean; summary: string[] } {
  const bad = new Set<string>();
  const summary: string[] = [];
  for (const { name, command, needs } of parts) {
    const missing = needs.filter((need) => bad.has(need));
    if (missing.length > 0) {
      bad.add(name);
      summary.push(`NOT RUN: ${name} (without: ${missing.join(', ')})`);
      continue;
    }
    const start = now();
    const passed = run(command);
    if (!passed) bad.add(name);
    summary.push(`${passed ? 'passed' : 'FAILED'}: ${name} (${Math.round((now() - start) / 1000)} s)`);
  }
  return { passed: bad.size === 0, summary };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  // On Windows npm is a script, which only a shell runs.
  const { passed, summary } = runAll(
    ([program, ...args]) => spawnSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0,
  );
  console.log(`\n${summary.join('\n')}`);
  process.exitCode = passed ? 0 : 1;
}
