import type { FindMessages } from '../../src/model/find-messages.ts';
import type { ErrorVerify } from '../../src/source/schema.ts';
import { Mismatch, must } from './entry.ts';
import type { Machine } from './machine.ts';
import { openFolder } from './working-folder.ts';

/**
 * Provokes an error message.
 *
 * @param href address of its page: what is printed must lead there
 * @throws Mismatch when another message comes, or what should fail succeeds
 */
export async function runErrorMessage(
  machine: Machine,
  { slug, href }: { slug: string; href: string },
  verify: ErrorVerify,
  find: FindMessages,
): Promise<void> {
  const cwd = await openFolder(machine, slug, verify.folder);
  for (const command of verify.before) await must(machine, command, cwd);
  const { status, output } = await machine.run(verify.run, { cwd });
  if ((status === 0) !== verify.succeeds) throw new Mismatch(`status ${status}: ${verify.run}\n${output}`);
  const found = find(output).map((message) => message.href);
  if (!found.includes(href))
    throw new Mismatch(`${found.join(', ') || 'no message'} instead of ${href} was printed by ${verify.run}:\n${output}`);
}
