import type { ErrorFields, ErrorVerify } from '../../src/model/schema.ts';
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
  const words = verify.prints ?? message;
  if (verify.prints !== undefined && !intentions.includes(verify.prints))
    throw new Mismatch(`« ${verify.prints} » is not among the messages that lead to this page`);
  for (const command of verify.before) await must(machine, command, cwd);
  const { status, output } = await machine.run(verify.run, { cwd });
  if ((status === 0) !== verify.succeeds) throw new Mismatch(`status ${status}: ${verify.run}\n${output}`);
  if (!output.includes(words)) throw new Mismatch(`« ${words} » was not printed by ${verify.run}:\n${output}`);
}
