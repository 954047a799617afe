import { readShell } from './shell.ts';
import type { PlaceholderUse } from './template.ts';

/** The quotes that a value stands in. */
export type Quote = 'single' | 'double';

/** A command cut at its values: text, or the place of a value with what stands there now. */
export type PlacedText = string | { name: string; text: string; quote: Quote | undefined };

/** Tells, for each value of a text, which quotes it stands in. */
export function withQuotes<Use extends PlaceholderUse>(text: string, uses: readonly Use[]): (Use & { quote: Quote | undefined })[] {
  // A placeholder still between chevrons would read as redirections.
  const readable = uses.reduce((read, { start, end }) => read.slice(0, start) + '_'.repeat(end - start) + read.slice(end), text);
  const quoted = readShell(readable).commands.flatMap(({ words }) => words.flatMap((word) => word.quoted));
  return uses.map((use) => ({ ...use, quote: quoted.find(({ start, end }) => start < use.start && use.end < end)?.quote }));
}

/** Cuts a text at its values. */
export function placeValues(text: string, uses: readonly PlaceholderUse[]): PlacedText[] {
  let end = 0;
  const placed: PlacedText[] = [];
  for (const use of withQuotes(text, uses)) {
    placed.push(text.slice(end, use.start), { name: use.name, text: text.slice(use.start, use.end), quote: use.quote });
    end = use.end;
  }
  return [...placed, text.slice(end)].filter((piece) => piece !== '');
}
