import { toLongOptions, toShortOptions } from '../command-line/forms.ts';
import { type Quote, withQuotes } from '../command-line/placed-values.ts';
import { toPowerShell } from '../command-line/powershell.ts';
import type { CliReference } from '../command-line/reference.ts';
import type { Span } from '../command-line/shell.ts';
import { findPlaceholders, toReadable } from '../command-line/template.ts';
import { toUnits } from '../command-line/units.ts';

/** A stretch of a command: text, the place of a reader's value, or what is written otherwise in another form. */
export type PrintedPiece =
  | string
  | { kind: 'value'; name: string; text: string; quote: Quote | undefined }
  | { kind: 'form'; text: string; forms: { long?: string; short?: string; powershell?: string } };

/** A command cut for a narrow column: units, which stay on one line where they can, and the white space between them. */
export type PrintedCommand = (string | PrintedPiece[])[];

export interface PrintedCommandOptions {
  reference: CliReference;
  /** The programs that the reference describes. */
  programs: readonly string[];
  /** Whether the command is typed where there is one shell only. */
  isElsewhere: boolean;
}

/** A command with its `<placeholders>` as a sheet shows it, ready for a reader's values, shell and length of options. */
export function toPrintedCommand(template: string, options: PrintedCommandOptions): PrintedCommand {
  const pieces = toPieces(template, options);
  let end = 0;
  const printed: PrintedCommand = [];
  for (const unit of toUnits(template)) {
    if (unit.start > end) printed.push(template.slice(end, unit.start));
    printed.push(cutPieces(template, pieces, unit));
    end = unit.end;
  }
  return printed;
}

type PlacedPiece = Span & { piece: Exclude<PrintedPiece, string> };

/** Everything in a command that is not mere text, in order; nothing overlaps. */
function toPieces(template: string, { reference, programs, isElsewhere }: PrintedCommandOptions): PlacedPiece[] {
  const readable = toReadable(template);
  const forms = new Map<string, Span & { forms: Extract<PrintedPiece, { kind: 'form' }>['forms'] }>();
  const edits = {
    long: toLongOptions(readable, reference),
    short: toShortOptions(readable, reference),
    powershell: (!isElsewhere && toPowerShell(readable, programs)) || [],
  };
  for (const [form, list] of Object.entries(edits))
    for (const { start, end, text } of list) {
      const key = `${start}-${end}`;
      forms.set(key, { start, end, forms: { ...forms.get(key)?.forms, [form]: text } });
    }
  // What may be left out is shown as such: only the rest takes values.
  const values = withQuotes(
    readable,
    findPlaceholders(template).filter(({ start }) => !/\[(?!")[^\]]*$/.test(template.slice(0, start))),
  ).map(({ start, end, name, quote }): PlacedPiece => ({ start, end, piece: { kind: 'value', name, text: `<${name}>`, quote } }));
  const written = [...forms.values()].map(
    ({ start, end, forms }): PlacedPiece => ({ start, end, piece: { kind: 'form', text: template.slice(start, end), forms } }),
  );
  const free = written.filter((form) => !values.some((value) => value.start < form.end && form.start < value.end));
  return [...values, ...free].toSorted((a, b) => a.start - b.start);
}

/** The pieces of one unit and the text between them. */
function cutPieces(template: string, pieces: readonly PlacedPiece[], { start, end }: Span): PrintedPiece[] {
  let at = start;
  const cut: PrintedPiece[] = [];
  for (const placed of pieces.filter((piece) => start <= piece.start && piece.end <= end)) {
    if (placed.start > at) cut.push(template.slice(at, placed.start));
    cut.push(placed.piece);
    at = placed.end;
  }
  return at < end ? [...cut, template.slice(at, end)] : cut;
}
