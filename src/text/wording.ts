/** What a program prints in several ways: quotes differ from version to version and from shell to shell. */
const quotes = '[\'"`´«»‘’“”]*';

/** Letters with which a word goes on. Written as `\p{L}`, each pattern takes three times as long to compile, and a site has a thousand. */
const wordSigns = '[\\w\\u00c0-\\u024f]';

const isWordSign = (sign: string | undefined): boolean => new RegExp(wordSigns).test(sign ?? '');
const toLiteral = (sign: string): string => sign.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Letters of a piece that count: neither quotes nor spaces. */
const toWords = (piece: string): string[][] =>
  piece
    .replace(/['"`´«»‘’“”]/g, '')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => [...word]);

/** The stable pieces of a wording: what changes is written `…`, or `<name>`. */
const toPieces = (wording: string): string[][][] =>
  wording
    .split(/…|<[^<>\s]+>/)
    .map(toWords)
    .filter((words) => words.length > 0);

/** The longest word without a sign inside; nothing when there is none. */
const toProbe = (wording: string): string =>
  (wording.replace(/<[^<>\s]+>/g, ' ').match(/(?<![^\s(["'])\p{L}+(?![^\s.:,;)\]"'])/gu) ?? [])
    .reduce((a, b) => (b.length > a.length ? b : a), '')
    .toLowerCase();

/** One way in which a message is printed. */
export interface Wording {
  /** What finds it in a text, whatever the capitals, the quotes and the spaces. */
  pattern: RegExp;
  /** A word of it, in lower case: a text without it does not hold the wording, and is not searched. */
  probe: string;
  /** How many letters of it never change: of two wordings that are found, the one with more says more. */
  stable: number;
}

/**
 * Reads a wording: its pieces are sought in order, each as whole words, with up to 200 characters for each `…`.
 *
 * @throws when nothing of it is stable
 */
export function readWording(wording: string): Wording {
  const pieces = toPieces(wording);
  if (pieces.length === 0) throw new Error(`nothing is stable in: ${wording}`);
  const source = pieces
    .map((words) => {
      const [first, last] = [words[0]?.[0], words.at(-1)?.at(-1)];
      const text = words.map((word) => word.map(toLiteral).join(quotes)).join(`${quotes}\\s+${quotes}`);
      return `${isWordSign(first) ? `(?<!${wordSigns})` : ''}${text}${isWordSign(last) ? `(?!${wordSigns})` : ''}`;
    })
    .join('[\\s\\S]{0,200}?');
  return { pattern: new RegExp(source, 'i'), probe: toProbe(wording), stable: pieces.flat(2).length };
}
