import type { PlacedText } from '../../command-line/placed-values.ts';
import { quote } from '../../command-line/quoting.ts';
import { readStored } from '../site/storage.ts';
import { shellKey, toShell } from '../snippet/preferences.ts';
import { toReaderValues, valuesKey } from '../snippet/values.ts';

/**
 * The command of an answer with the reader's own values; as it was indexed when the reader gave none of them.
 *
 * @param command ready to run
 * @param template the same cut at its values, as JSON; empty when it has none
 */
export function toReaderCommand(command: string, template: string): string {
  if (template === '') return command;
  const values = toReaderValues(readStored(valuesKey));
  const placed = JSON.parse(template) as PlacedText[];
  const isTheirs = (piece: PlacedText) => typeof piece !== 'string' && values[piece.name] !== undefined;
  if (!placed.some(isTheirs)) return command;
  const shell = toShell(readStored(shellKey));
  return placed
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const value = values[piece.name];
      return value === undefined ? piece.text : quote(value, shell, piece.quote);
    })
    .join('');
}
