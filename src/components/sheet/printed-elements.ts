import type { CommandPiece } from '../../command-line/pieces.ts';
import type { PrintedCommand, PrintedUnit } from '../../model/printed-command.ts';

/** An element of a printed command: Astro writes it in the page, the browser makes it for a line that the page did not bring. */
export interface PrintedElement {
  tag: string;
  attributes: Readonly<Record<string, string | undefined>>;
  children: readonly (string | PrintedElement)[];
}

/** A word that no column holds is set tighter. */
const longestWord = 50;

/** What may be left out stands between brackets; a list of the language of the command begins with a quote. */
const optional = /\[(?!")/;

const textOf = (unit: PrintedUnit): string =>
  unit
    .flat()
    .map((piece) => (typeof piece === 'string' ? piece : piece.text))
    .join('');

/** A piece of a command; text alone needs no element. */
function toPieceElement(piece: CommandPiece): string | PrintedElement {
  if (typeof piece === 'string') return piece;
  const children = [piece.text];
  if (!('forms' in piece)) return { tag: 'var', attributes: { 'data-placeholder': piece.name, 'data-quote': piece.quote }, children };
  const { long, short, powershell } = piece.forms;
  // What may be left out looks like a value; the reader's do not take its place.
  if (!(long ?? short ?? powershell)) return { tag: 'var', attributes: {}, children };
  return { tag: 'span', attributes: { 'data-long': long, 'data-short': short, 'data-powershell': powershell }, children };
}

/** A word that nothing parts is an element too. */
const toWordElement = (word: PrintedUnit[number]): string | PrintedElement =>
  Array.isArray(word) ? { tag: 'span', attributes: { class: 'word' }, children: word.map(toPieceElement) } : toPieceElement(word);

const toUnitElement = (unit: PrintedUnit): PrintedElement => ({
  tag: 'span',
  attributes: { class: textOf(unit).length > longestWord ? 'tight' : undefined },
  children: unit.map(toWordElement),
});

/** The lines that an author wrote, each with what ends it; the indent of one is part of what begins it, and never a row of its own. */
function toRows(command: PrintedCommand): PrintedElement[] {
  let row: (string | PrintedElement)[] = [];
  const rows = [row];
  let indent = '';
  for (const unit of command) {
    if (typeof unit === 'string') {
      const lines = unit.split('\n');
      const last = lines.pop() ?? '';
      for (const line of lines) {
        row.push(`${line}\n`);
        row = [];
        rows.push(row);
      }
      if (lines.length > 0) indent = last;
      else row.push(last);
      continue;
    }
    const element = toUnitElement(keepSign(unit));
    row.push(indent === '' ? element : { ...element, children: [indent, ...element.children] });
    indent = '';
  }
  return rows.map((children) => ({ tag: 'span', attributes: { class: 'row' }, children }));
}

/** What says that a line goes on stands beside the word before it: alone on a row it would say nothing. */
function keepSign(unit: PrintedUnit): PrintedUnit {
  const last = unit.at(-1);
  if (typeof last === 'string') return last.endsWith(' \\') ? joinLast([...unit.slice(0, -1), last.slice(0, -1), '\\']) : unit;
  return last && 'text' in last && last.text === '\\' ? joinLast(unit) : unit;
}

/** Makes one word of the last piece, the space before it, and the word before that. */
function joinLast(unit: PrintedUnit): PrintedUnit {
  const [word, space, sign] = [unit.at(-3), unit.at(-2), unit.at(-1)];
  if (typeof space !== 'string' || sign === undefined) return unit;
  const cut = space.trimEnd().lastIndexOf(' ') + 1;
  if (space.trim() !== '')
    return [...unit.slice(0, -2), space.slice(0, cut), [space.slice(cut), sign].flat()].filter((piece) => piece !== '');
  return word === undefined ? unit : [...unit.slice(0, -3), [word, space, sign].flat()];
}

/** A command in a narrow column: cut before its options, where it must be, and ready for the reader's values and forms. */
export function toPrintedElements(command: PrintedCommand): PrintedElement {
  const hasOwnLines = command.some((unit) => typeof unit === 'string' && unit.includes('\n'));
  return {
    tag: 'code',
    attributes: {
      class: hasOwnLines ? 'own-lines' : undefined,
      'data-optional': command.some((unit) => typeof unit !== 'string' && optional.test(textOf(unit))) ? '' : undefined,
    },
    children: hasOwnLines ? toRows(command) : command.map((unit) => (typeof unit === 'string' ? unit : toUnitElement(unit))),
  };
}
