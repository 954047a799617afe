import type { PlacedText } from '../../command-line/placed-values.ts';
import { quote } from '../../command-line/quoting.ts';
import { readStored } from '../site/storage.ts';
import { shellKey, toShell } from '../snippet/preferences.ts';
import { toReaderValues } from '../snippet/values.ts';
import { valuesKey } from '../snippet/values-key.ts';

/** A piece of a command, and whether it is a value of the reader's. */
export interface CommandPiece {
  text: string;
  isValue: boolean;
}

/**
 * The command of an answer with the reader's own values; as it was indexed when the reader gave none of them.
 *
 * @param command ready to run
 * @param template the same cut at its values; absent when it has none
 */
export function toReaderCommand(command: string, template: readonly PlacedText[] | undefined): CommandPiece[] {
  const asIndexed = [{ text: command, isValue: false }];
  if (!template) return asIndexed;
  const values = toReaderValues(readStored(valuesKey));
  if (!template.some((piece) => typeof piece !== 'string' && values[piece.name] !== undefined)) return asIndexed;
  const shell = toShell(document.documentElement.dataset.shell && readStored(shellKey));
  return template.map((piece) => {
    if (typeof piece === 'string') return { text: piece, isValue: false };
    const value = values[piece.name];
    return { text: value === undefined ? piece.text : quote(value, shell, piece.quote), isValue: true };
  });
}
