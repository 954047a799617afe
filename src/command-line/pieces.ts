import { toLongOptions, toShortOptions } from './forms.ts';
import { cutAt, type PlacedText, type PlacedUse } from './placed-values.ts';
import { toPowerShell } from './powershell.ts';
import type { CliReference } from './reference.ts';
import type { Span } from './shell.ts';

/** What stands in a place of a command in its other forms: with long or short options, in PowerShell. */
export interface Forms {
  long?: string;
  short?: string;
  powershell?: string;
}

/** A place of a command that other forms write otherwise. */
export interface WrittenForm extends Span {
  forms: Forms;
}

/**
 * A stretch of a command that is shown: text, the place of a value, or what other forms write otherwise. Pages, sheets, the answers
 * of the search and the browser read it; joined, the stretches are the command.
 */
export type CommandPiece = PlacedText | { text: string; forms: Forms };

export interface FormsOptions {
  reference: CliReference;
  /** Programs that PowerShell starts under the same name; absent for a command that is typed in one shell only. */
  programs?: readonly string[] | undefined;
}

/** Every place of a command that another form writes otherwise; that of several forms is one. */
export function findForms(command: string, { reference, programs }: FormsOptions): WrittenForm[] {
  const edits = {
    long: toLongOptions(command, reference),
    short: toShortOptions(command, reference),
    powershell: (programs && toPowerShell(command, programs)) || [],
  };
  const found = new Map<string, WrittenForm>();
  for (const [form, list] of Object.entries(edits))
    for (const { start, end, text } of list) {
      const key = `${start}-${end}`;
      found.set(key, { start, end, forms: { ...found.get(key)?.forms, [form]: text } });
    }
  return [...found.values()];
}

/** Cuts a command, or a part of it, at its values and at what other forms write otherwise. A value keeps what it holds to itself. */
export function cutCommand(
  command: string,
  values: readonly PlacedUse[],
  written: readonly WrittenForm[],
  part: Span = { start: 0, end: command.length },
): CommandPiece[] {
  const free = written.filter((form) => !values.some((value) => value.start < form.end && form.start < value.end));
  // What is put in before a value stands before it.
  const places = [...values, ...free].toSorted((a, b) => a.start - b.start || a.end - b.end);
  return cutAt(
    command,
    places.filter(({ start, end }) => part.start <= start && end <= part.end),
    (place, text): CommandPiece => ('forms' in place ? { text, forms: place.forms } : { name: place.name, text, quote: place.quote }),
    part,
  );
}
