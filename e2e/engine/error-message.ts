import type { ErrorFields, ErrorVerify } from '../../src/source/schema.ts';
import { Mismatch, must } from './entry.ts';
import type { Machine } from './machine.ts';
import { openFolder } from './working-folder.ts';

/**
 * Provokes an error message and looks for its key words.
 *
 * @throws Mismatch when it does not come, or what should fail succeeds
 */
export async function runErrorMessage(
  machine: Machine,
  slug: string,
  { message, intentions }: ErrorFields,
  verify: ErrorVerify,
): Promise<void> {
  const cwd = await openFolder(machine, slug, verify.folder);
  const stray = verify.prints.find((words) => !intentions.includes(words));
  if (stray !== undefined) throw new Mismatch(`« ${stray} » is not among the messages that lead to this page`);
  for (const command of verify.before) await must(machine, command, cwd);
  const { status, output } = await machine.run(verify.run, { cwd });
  if ((status === 0) !== verify.succeeds) throw new Mismatch(`status ${status}: ${verify.run}\n${output}`);
  const expected = [message, ...verify.prints];
  // Versions differ in capitals.
  if (!expected.some((words) => output.toLowerCase().includes(words.toLowerCase())))
    throw new Mismatch(`« ${expected.join(' » nor « ')} » was not printed by ${verify.run}:\n${output}`);
}
