import type { Finding } from './command-check.ts';
import type { Edit } from './forms.ts';
import type { CliReference } from './reference.ts';

/** What to write in the place of a mistake; undefined when only its author knows. */
export function findFix(finding: Finding, reference: CliReference): Edit | undefined {
  const { start, end } = finding;
  const at = (text: string | undefined, to = end): Edit | undefined => (text === undefined ? undefined : { start, end: to, text });
  switch (finding.kind) {
    case 'typography':
    case 'unquoted-directory':
    case 'detached-dash':
    case 'joined-command':
      return at(finding.nearest);
    case 'unknown-command':
      return at(finding.nearest);
    case 'unknown-option':
      return at(finding.nearest, start + finding.name.length);
    case 'deprecated-option':
      return finding.use?.startsWith('--') || !finding.use ? undefined : at(toTyped(finding.use, reference), start + finding.name.length);
    case 'forbidden':
      return finding.instead && /^[\w./:-]+(?: [\w.:/-]+)?$/.test(finding.instead) && finding.isObsolete ? at(finding.instead) : undefined;
    case 'told':
      return finding.edit;
    default:
      return undefined;
  }
}

const toTyped = (use: string, _: CliReference): string | undefined => (/^[\w-]+$/.test(use) ? `--${use}` : undefined);
