import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { EntryVerify } from '../../src/source/schema.ts';
import type { Machine, Outcome } from './machine.ts';
import { keys, type Terminal } from './terminal.ts';
import { openFolder } from './working-folder.ts';

/** What came out differs from what was said. */
export class Mismatch extends Error {
  override name = 'Mismatch';
}

/** A message of several lines, short enough to be read. */
const quote = (output: string): string =>
  output
    .split('\n')
    .slice(-40)
    .map((line) => `      ${line}`)
    .join('\n');

/** Runs a command that must succeed. @throws Mismatch */
export async function must(machine: Machine, command: string, cwd: string): Promise<void> {
  const { status, output } = await machine.run(command, { cwd });
  if (status !== 0) throw new Mismatch(`status ${status}: ${command}\n${quote(output)}`);
}

/** Seconds that a server or a terminal is given to answer. */
const patience = 20;

/** Asks until the output is the right one: what was started may need a moment. @throws Mismatch */
export async function mustAnswer(machine: Machine, command: string, pattern: string, cwd: string): Promise<void> {
  const expected = new RegExp(pattern);
  let outcome: Outcome;
  for (const end = Date.now() + patience * 1000; ; await wait(200)) {
    outcome = await machine.run(command, { cwd });
    if (expected.test(outcome.output)) return;
    if (Date.now() > end) throw new Mismatch(`${command} does not print ${expected}:\n${quote(outcome.output)}`);
  }
}

/** Types lines at the prompts that come. @throws Mismatch when none comes */
async function type(terminal: Terminal, lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    // A terminal that one comes back to shows its prompt at the first key.
    if (!(await terminal.waitForPrompt(3))) terminal.press(keys.enter);
    if (!(await terminal.waitForPrompt(patience))) throw new Mismatch(`no prompt for « ${line} »:\n${quote(await terminal.readAll())}`);
    await terminal.take();
    terminal.press(`${line}${keys.enter}`);
    // The line is read before the next prompt is looked for.
    await terminal.waitFor(/\n/, patience);
  }
}

/** Runs what is typed in a terminal, to its end. */
async function runInTerminal(machine: Machine, example: string, verify: EntryVerify, cwd: string): Promise<Outcome> {
  const { inside, typed = [], endless, output } = verify;
  const terminal = machine.open(inside ?? example, { cwd });
  try {
    await type(terminal, inside === undefined ? typed : [example, ...typed]);
    if (endless) {
      for (const pattern of output)
        if (!(await terminal.waitFor(new RegExp(pattern, 'm'), patience)))
          throw new Mismatch(`not printed: ${pattern}\n${quote(await terminal.readAll())}`);
      const drawn = await terminal.readAll();
      terminal.press(keys.interrupt);
      if ((await terminal.end(patience)) === undefined) throw new Mismatch('Ctrl+C does not end it');
      return { status: verify.status, output: drawn, stdout: drawn };
    }
    const status = await terminal.end(patience * 2);
    if (status === undefined) throw new Mismatch(`does not end:\n${quote(await terminal.readAll())}`);
    const drawn = await terminal.readAll();
    return { status, output: drawn, stdout: drawn };
  } finally {
    terminal.close();
  }
}

/**
 * Runs the example of an entry as its author says: state, command, what must be true, clean-up.
 *
 * @param example the very text that is copied
 * @throws Mismatch when something is not as it should
 */
export async function runEntry(machine: Machine, slug: string, example: string, verify: EntryVerify): Promise<void> {
  const cwd = await openFolder(machine, slug, verify.folder);
  try {
    for (const command of verify.before) await must(machine, command, cwd);
    const isTyped = verify.inside !== undefined || verify.typed !== undefined || verify.endless;
    const { status, output } = isTyped
      ? await runInTerminal(machine, example, verify, cwd)
      : await machine.run(example, { cwd, input: verify.answer === undefined ? '' : `${verify.answer}\n` });
    if (status !== verify.status) throw new Mismatch(`status ${status} instead of ${verify.status}:\n${quote(output)}`);
    for (const pattern of verify.output)
      if (!new RegExp(pattern, 'm').test(output)) throw new Mismatch(`not printed: ${pattern}\n${quote(output)}`);
    for (const [command, pattern] of Object.entries(verify.after)) await mustAnswer(machine, command, pattern, cwd);
  } finally {
    for (const command of verify.cleanUp) await machine.run(command, { cwd });
    await machine.run(`rm -rf ${join(machine.home, slug)}`);
  }
}
