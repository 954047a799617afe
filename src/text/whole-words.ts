/** A stretch of a command or a message: a word that must not be cut, or what stands between such words. */
export interface Stretch {
  text: string;
  isWhole: boolean;
}

/** Characters that any line holds: that of a phone whose text is twice as large. */
const narrowestLine = 12;
/** Characters that the line of a phone holds. */
const phoneLine = 26;

/** Those that the cell of a table holds on a phone. */
export const cellLength = 16;

/**
 * The class of what must not be cut, by its length: what every line holds is bound, and keeps the comma that follows it; what a narrow
 * line may not hold is bound where there is room (`word`); the longest begins on a line of its own, and is cut where it ends (`path`).
 */
export const toWholeClass = ({ length }: string): string => (length <= narrowestLine ? 'whole' : length <= phoneLine ? 'word' : 'path');

/** Where what is longer than a line is best cut: after the signs that part an address, a path or a list. */
const joint = /(?<=[:=,|])(?!\/\/)(?=.)|(?<=[^:=,]\/)(?=[^/])/;

/** Where the place is narrow, in the cell of a table: inside a name too. */
const narrowJoint = new RegExp(`${joint.source}|(?<=[A-Za-z]\\.)(?=[A-Za-z])`);

/** The pieces of a text between which its long words may be cut; one piece where none is long, shorter where the place is narrow. */
export function toBreakable(text: string, isNarrow = false): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const word of text.split(/(?<=\s)(?=\S)|(?<=\S)(?=\s)/)) {
    const length = toWholeClass(word);
    const cut = length === 'path' || (isNarrow && word.length > cellLength) ? word.split(isNarrow ? narrowJoint : joint) : [word];
    const last = cut.pop() ?? '';
    for (const part of cut) {
      pieces.push(piece + part);
      piece = '';
    }
    piece += last;
  }
  return [...pieces, piece];
}

/** Browsers cut a word after a dash and before a bracket: `--name` would read as something else, `<port-hôte>` as two values. */
const canBeCut = /[-?…|]\S|\S[([{<]/;

/** Whether a browser would cut a word though another line holds it whole. */
export const mayBeCut = (word: string): boolean => canBeCut.test(word);

/**
 * The words of a text that a browser would cut though another line holds them whole, and what stands between.
 *
 * @param binds whether the sign that ends it, as the dot of `tool build .`, stays with the word before it: alone on a line it is not seen;
 *   and each option with the word after it, which may be its value: at the end of a line it would seem to have none
 */
export function toStretches(text: string, binds = false): Stretch[] {
  const stretches: Stretch[] = [];
  const pieces = text.split(/(?<=\s)(?=\S)|(?<=\S)(?=\s)/);
  if (binds && /^[^\s\p{L}\p{N}]$/u.test(pieces.at(-1) ?? '')) pieces.push(pieces.splice(-3).join(''));
  for (let at = binds ? pieces.length - 3 : -1; at >= 0; at--) {
    const [option = '', between, value = ''] = pieces.slice(at, at + 3);
    if (/^--?[A-Za-z][\w-]*$/.test(option) && between === ' ' && !value.startsWith('-')) pieces.splice(at, 3, `${option} ${value}`);
  }
  for (const piece of pieces) {
    const isWhole = mayBeCut(piece) || /\S\s/.test(piece);
    const last = stretches.at(-1);
    if (last && !last.isWhole && !isWhole) last.text += piece;
    else if (piece !== '') stretches.push({ text: piece, isWhole });
  }
  return stretches;
}
