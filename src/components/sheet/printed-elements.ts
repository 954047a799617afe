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

/** Where no column holds a word, it goes on after the comma of a list. */
const partLists = (piece: string | PrintedElement): (string | PrintedElement)[] =>
  typeof piece === 'string'
    ? piece.split(/(?<=,)(?=[^,])/).flatMap((part, index) => (index === 0 ? [part] : [{ tag: 'wbr', attributes: {}, children: [] }, part]))
    : [piece];

/** A word that nothing parts is an element too. */
const toWordElement = (word: PrintedUnit[number]): string | PrintedElement =>
  Array.isArray(word)
    ? { tag: 'span', attributes: { class: 'word' }, children: word.map(toPieceElement).flatMap(partLists) }
    : toPieceElement(word);

/** A command in a narrow column: cut before its options, where it must be, and ready for the reader's values and forms. */
export const toPrintedElements = (command: PrintedCommand): PrintedElement => ({
  tag: 'code',
  // An author's own lines need no sign.
  attributes: {
    class: command.some((unit) => typeof unit === 'string' && unit.includes('\n')) ? 'own-lines' : undefined,
    'data-optional': command.some((unit) => typeof unit !== 'string' && optional.test(textOf(unit))) ? '' : undefined,
  },
  children: command.map((unit) =>
    typeof unit === 'string'
      ? unit
      : { tag: 'span', attributes: { class: textOf(unit).length > longestWord ? 'tight' : undefined }, children: unit.map(toWordElement) },
  ),
});
