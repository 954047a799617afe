import { fold } from './fold.ts';

/** What stands for anything in a pattern: `…`, or a name between chevrons. */
const gap = /…|<[^<>]*>/;

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

/** Where a wording stands in a text, and how much of it never changes. */
interface Place {
  start: number;
  end: number;
  length: number;
}

/** Where the beginning of a piece ends a text: whoever types has not come to its end; undefined when it does not. */
function findBegun(text: string, piece: string): Place | undefined {
  const typed = text.trimEnd();
  // Most pieces do not hold the last letters that were typed.
  if (!piece.includes(typed.slice(-leastBegun.length))) return undefined;
  for (let length = piece.length - 1; length >= Math.max(leastBegun.length, piece.length * leastBegun.share); length--)
    // One less than what is typed: a wording that ends there is surer than one that goes on.
    if (typed.endsWith(piece.slice(0, length))) return { start: typed.length - length, end: typed.length, length: length - 1 };
  return undefined;
}

/** Where the pieces stand in a text one after the other, none far from the one before; a single one may be unfinished. */
function findPattern(text: string, { pieces: [first = '', ...others], length }: Pattern): Place | undefined {
  for (let start = findPiece(text, first, 0); start !== -1; start = findPiece(text, first, start + 1)) {
    let end = start + first.length;
    const isHere = others.every((piece) => {
      const at = findPiece(text, piece, end);
      if (at === -1 || at - end > mostBetween) return false;
      end = at + piece.length;
      return true;
    });
    if (isHere) return { start, end, length };
  }
  return others.length === 0 ? findBegun(text, first) : undefined;
}

/** What announces a warning, and at most a time and a file after it. */
const warned = /\b(?:warn|warning|deprecated)\b(?:(?!\b(?:error|err|fatal)\b).){0,120}$/;

/** Whether what is found is what a warning says: its word stands before, and nothing else that is found in between. */
function isWarning(text: string, { start }: Place, others: readonly { place: Place }[]): boolean {
  const ends = others.map(({ place }) => place.end).filter((end) => end <= start);
  return /^(?:warning|deprecated)\b/.test(text.slice(start)) || warned.test(text.slice(Math.max(start - 140, ...ends, 0), start));
}

/**
 * The messages that stand in a text: errors before warnings, which come first in what is pasted and stop nothing;
 * then the most specific first.
 *
 * @param known what each message is worded as
 */
export function findMessages<Message>(text: string, known: readonly { message: Message; patterns: readonly Pattern[] }[]): Message[] {
  const plain = toPlain(text);
  const found = known.flatMap(({ message, patterns }) => {
    const [place] = patterns.flatMap((pattern) => findPattern(plain, pattern) ?? []).toSorted((a, b) => b.length - a.length);
    return place ? [{ message, place }] : [];
  });
  return found
    .map(({ message, place }) => ({ message, length: place.length, rank: isWarning(plain, place, found) ? 1 : 0 }))
    .toSorted((a, b) => a.rank - b.rank || b.length - a.length)
    .map(({ message }) => message);
}

/** Words by which programs complain. They speak English. */
const complaint =
  /\b(?:error|errors|err|fail|failed|failure|fatal|cannot|can't|could not|couldn't|unable|denied|refused|rejected|invalid|unknown|unexpected|not found|no such|not allowed|not permitted|not supported|unauthorized|undefined|unsupported|exception|traceback|timeout|timed out|exited|exit code|warn|warning|missing|must be|is not|was not|does not|did not|requires|already|obsolete|unhealthy|exceeded|expected|forbidden|conflict|deprecated|econn\w+|enotfound|eacces|enoent|\w+(?:error|exception))\b/i;
/** What a person asks with, in French and in English. */
const asking =
  /^(?:how|why|what|when|which|where|should|is|are|do|does|can i|can we|i)\b|\?\s*$|\b(?:le|la|les|un|une|des|du|est|pas|qui|que|dans|sur|pour|comment|pourquoi|mon|ma|mes|je|avec|erreur|apres|quand)\b/i;
/** What a person tells of a program, and no program says: that it does not do something, after something was done. */
const telling =
  /\b(?:not working|after \w+ing|my)\b|\bdo(?:es)?(?:n't| not) (?!exist|match|have|contain|support|seem|look|satisfy|specify|belong|allow|accept|meet|resolve)\w/;
/** Words by which a person tells, in English or in French, that something goes wrong. */
const trouble =
  /^(?:why|pourquoi)\b|\b(?:fail\w*|cannot|can'?t|could ?n'?t|unable|won'?t|isn'?t|aren'?t|doesn'?t|does not|did ?n[o']?t|is not|are not|not \w+(?:ing|ed)|stuck|freez\w+|hangs?|broken|crash\w*|keeps?|always|errors?|problem\w*|wrong|(?:marche|fonctionne|demarre|trouve|arrive|voit|repond|veut|affiche|lance|connecte|ouvre|charge|reconnait)(?:nt)? (?:pas|plus)|(?!(?:sais|sait|veux|faut|faudrait|dois|doit|comprends|comprend|capte|pense|crois|surtout|encore|toujours|pourquoi)\b)[a-z]{3,} pas\b(?! a pas)|impossible|plante\w*|bugg?\w*|bloqu\w+|erreurs?|soucis?|refuse|denied|refused|ignored)\b/;

/** Whether a text tells of something that goes wrong, or asks why: it does not ask how to do something. */
export const tellsTrouble = (text: string): boolean => trouble.test(fold(text));

/** What a sentence of a person seldom has. */
const printed = /[:"`[\]=]|\bERR!|\w\/\w|'\S+'|\n|^\W*(?:E|W)\b/;

/** Whether a text is a complaint, in the words of a program. */
export const complains = (text: string): boolean => complaint.test(text) && !asking.test(fold(text)) && !telling.test(fold(text));

/** Whether a text looks like what a program printed. */
export function looksPrinted(text: string): boolean {
  const words = fold(text);
  if (!complaint.test(text) || words.split(' ').length < 3) return false;
  if (/^\W*(?:error|err|fatal|warn(?:ing)?)\b\W*[:[\]]/i.test(text)) return true;
  return printed.test(text) && complains(text);
}

/** Words of a text as patterns are compared. */
const toPieceWords = (text: string): string[] => toPlain(text).match(/[a-z0-9]+/g) ?? [];

/** Of how many letters the beginning of a word tells it, where a text ends. */
const leastWord = 3;

/** How many of its words tell that a wording may have been typed. */
const mostTold = 2;

/**
 * For each wording some of its words, the rarest of those that must be there for it to be found: a text that has them for none is no
 * message that is known.
 *
 * @param uses how often a word is used elsewhere
 */
export function toMessageWords(patterns: readonly Pattern[], uses: (word: string) => number): string[] {
  const told = patterns.map(({ pieces: [first = '', ...others] }) => {
    const words = others.length > 0 ? toPieceWords([first, ...others].join(' ')) : toBegunWords(first);
    return [...new Set(words)]
      .toSorted((a, b) => uses(a) - uses(b) || b.length - a.length || (a < b ? -1 : 1))
      .slice(0, mostTold)
      .toSorted()
      .join(' ');
  });
  return [...new Set(told)].toSorted();
}

/** Words of a piece that are there, whole, once it is recognised: a single one is before its end. */
function toBegunWords(piece: string): string[] {
  const least = Math.max(leastBegun.length, Math.ceil(piece.length * leastBegun.share));
  // What is typed is compared without its last space.
  const begun = piece.slice(0, piece[least - 1] === ' ' ? least + 1 : least);
  const words = toPieceWords(begun);
  const isCut = isLetter(begun.at(-1)) && isLetter(piece[begun.length]);
  if (!isCut) return words;
  // A word that is cut ends what is typed, and its beginning tells it; of a few words all are needed, though it takes a letter more.
  const cut = words.at(-1) ?? '';
  return cut.length >= leastWord || words.length <= mostTold ? toPieceWords(piece).slice(0, words.length) : words.slice(0, -1);
}

/** Whether a text may hold a message that is known. @param told words of each wording, as `toMessageWords` gives them */
export function mayHoldMessage(text: string, told: readonly string[]): boolean {
  const said = toPieceWords(text);
  const all = new Set(said);
  const last = said.at(-1) ?? '';
  // A word that is not ended yet.
  const isSaid = (word: string) => all.has(word) || (said.length > 1 && last.length >= leastWord && word.startsWith(last));
  return told.some((words) => words.split(' ').every(isSaid));
}
