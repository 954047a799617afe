import { type CommandPiece, cutCommand, type FormsOptions, findForms, type WrittenForm } from '../command-line/pieces.ts';
import { placeTemplate } from '../command-line/placed-values.ts';
import { findOptional, toReadable } from '../command-line/template.ts';
import { toUnits } from '../command-line/units.ts';

/** A stretch of a command that stays on one line where it can; within it, a list is a word that a hyphen or a slash must not part. */
export type PrintedUnit = (CommandPiece | CommandPiece[])[];

/** A command cut for a narrow column: units, and the white space between them. */
export type PrintedCommand = (string | PrintedUnit)[];

/** A command with its `<placeholders>` as a sheet shows it, ready for a reader's values, shell and length of options. */
export function toPrintedCommand(template: string, options: FormsOptions): PrintedCommand {
  const values = placeTemplate(template);
  // What may be left out is told apart from what is typed as it stands, as a value is: no form writes it otherwise.
  const optional = findOptional(template).map((span) => ({ ...span, forms: {} }));
  const readable = toReadable(template);
  const forms = [...findForms(readable, options).flatMap((form) => freeSpace(form, readable)), ...optional];
  let end = 0;
  const printed: PrintedCommand = [];
  for (const unit of toUnits(template)) {
    if (unit.start > end) printed.push(template.slice(end, unit.start));
    printed.push(groupWords(cutCommand(template, values, forms, unit)));
    end = unit.end;
  }
  return printed;
}

/** A quote that PowerShell wants beside a space is part of the word that it opens or closes: the space may be where a line ends. */
function freeSpace(form: WrittenForm, command: string): WrittenForm[] {
  const { start, end, forms } = form;
  if (command.slice(start, end) !== ' ' || forms.powershell === undefined) return [form];
  const [closing, opening] = forms.powershell.split(' ');
  return [
    ...(closing ? [{ start, end: start, forms: { powershell: closing } }] : []),
    ...(opening ? [{ start: end, end, forms: { powershell: opening } }] : []),
  ];
}

/** Keeps each word whole that a browser would part, at its signs or between its values, but for the first: it begins a line that has room. */
function groupWords(pieces: readonly CommandPiece[]): PrintedUnit {
  const unit: PrintedUnit = [];
  let word: CommandPiece[] = [];
  const add = (piece: CommandPiece): void => {
    const last = unit.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') unit[unit.length - 1] = last + piece;
    else unit.push(piece);
  };
  const endWord = (): void => {
    const text = word.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
    const values = word.filter((piece) => typeof piece !== 'string').length;
    if (unit.length > 0 && (values > 1 || /[-/]/.test(text))) unit.push(word);
    else word.forEach(add);
    word = [];
  };
  const atoms = pieces.flatMap((piece): CommandPiece[] => (typeof piece === 'string' ? piece.split(/(\s+)/).filter(Boolean) : [piece]));
  for (const piece of atoms) {
    if (typeof piece === 'string' && /^\s/.test(piece)) {
      endWord();
      add(piece);
    } else word.push(piece);
  }
  endWord();
  return unit;
}
