import { fold } from './fold.ts';

/** What stands for anything in a pattern: `…`, or a name between chevrons. */
const gap = /\s*(?:…|<[^>]*>)\s*/;

/** How far apart two pieces of one message may be, in characters. */
const mostBetween = 200;

/** A message as it is compared: folded, its quotes and its line ends gone. */
const toPlain = (text: string): string =>
  ` ${fold(text)
    .replace(/["'`«»“”‘’]/g, '')
    .replace(/\s+/g, ' ')} `;

/** A wording of a message, taken apart. */
export interface Pattern {
  pieces: readonly string[];
  /** How many characters never change: the more, the surer. */
  length: number;
}

/** Reads a pattern; undefined when it has no word to recognise it by. */
export function readPattern(text: string): Pattern | undefined {
  const pieces = text
    .split(gap)
    .map((piece) => toPlain(piece).trim())
    .filter((piece) => piece !== '');
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return length < 8 ? undefined : { pieces, length };
}

const isLetter = (letter: string | undefined): boolean => letter !== undefined && /[a-z0-9]/.test(letter);

/** Where a piece stands as a whole, from a place on; -1 when nowhere. */
function findPiece(text: string, piece: string, from: number): number {
  for (let at = text.indexOf(piece, from); at !== -1; at = text.indexOf(piece, at + 1)) {
    const end = at + piece.length;
    if (!(isLetter(piece[0]) && isLetter(text[at - 1])) && !(isLetter(piece.at(-1)) && isLetter(text[end]))) return at;
  }
  return -1;
}

/** How much of a piece must be there for it to be the one that is being typed. */
const leastBegun = { share: 0.6, length: 10 };

/** Where the beginning of a piece ends a text: whoever types has not come to its end; -1 when it does not. */
function findBegun(text: string, piece: string, from: number): number {
  const typed = text.trimEnd();
  for (let length = piece.length - 1; length >= Math.max(leastBegun.length, piece.length * leastBegun.share); length--)
    if (typed.endsWith(piece.slice(0, length)) && typed.length - length >= from) return typed.length - length;
  return -1;
}

/** Whether the pieces stand in a text one after the other, none far from the one before; the last may be unfinished. */
function holds(text: string, [first = '', ...others]: readonly string[]): boolean {
  if (others.length === 0 && findBegun(text, first, 0) !== -1) return true;
  for (let start = findPiece(text, first, 0); start !== -1; start = findPiece(text, first, start + 1)) {
    let end = start + first.length;
    const isHere = others.every((piece) => {
      const at = findPiece(text, piece, end);
      if (at === -1 || at - end > mostBetween) return false;
      end = at + piece.length;
      return true;
    });
    if (isHere) return true;
  }
  return false;
}

/**
 * The messages that stand in a text, the most specific first.
 *
 * @param known what each message is worded as
 */
export function findMessages<Message>(text: string, known: readonly { message: Message; patterns: readonly Pattern[] }[]): Message[] {
  const plain = toPlain(text);
  return known
    .map(({ message, patterns }) => ({
      message,
      length: Math.max(0, ...patterns.filter(({ pieces }) => holds(plain, pieces)).map(({ length }) => length)),
    }))
    .filter(({ length }) => length > 0)
    .toSorted((a, b) => b.length - a.length)
    .map(({ message }) => message);
}

/** Words by which programs complain. They speak English. */
const complaint =
  /\b(?:error|errors|err|fail|failed|failure|fatal|cannot|can't|could not|couldn't|unable|denied|refused|rejected|invalid|unknown|unexpected|not found|no such|not allowed|not permitted|not supported|unauthorized|undefined|unsupported|exception|traceback|timeout|timed out|exited|exit code|warn|warning|missing|must be|is not|was not|does not|did not|requires|already|obsolete|unhealthy|exceeded|expected|forbidden|conflict|deprecated|econn\w+|enotfound|eacces|enoent)\b/i;
/** What a person asks with, in French and in English. */
const asking =
  /^(?:how|why|what|when|which|where|should|is|are|do|does|can i|can we|i)\b|\?\s*$|\b(?:le|la|les|un|une|des|du|est|pas|qui|que|dans|sur|pour|comment|pourquoi|mon|ma|mes|je|avec|erreur|apres|quand)\b/i;
/** What a sentence of a person seldom has. */
const printed = /[:"`[\]=]|\w\/\w|'\S+'|\n|^\W*(?:E|W)\b/;

/** Whether a text is a complaint, in the words of a program. */
export const complains = (text: string): boolean => complaint.test(text) && !asking.test(fold(text));

/** Whether a text looks like what a program printed. */
export function looksPrinted(text: string): boolean {
  const words = fold(text);
  if (!complaint.test(text) || words.split(' ').length < 3) return false;
  if (/^\W*(?:error|err|fatal|warn(?:ing)?)\b\W*[:[\]]/i.test(text)) return true;
  return printed.test(text) && complains(text);
}
