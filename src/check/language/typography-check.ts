import { memoize } from '../../text/memo.ts';
import { codeMark } from '../../text/prose.ts';

/** What may be wrong in the signs and the spaces of French prose. */
export type TypographyKind =
  | 'space-before'
  | 'space-inside'
  | 'space-after'
  | 'no-space'
  | 'one-space'
  | 'apostrophe'
  | 'quotes'
  | 'ellipsis'
  | 'repeated'
  | 'capital';

/** Signs that French writes otherwise. */
export interface TypographyFinding {
  kind: TypographyKind;
  index: number;
  /** The words and signs at fault. */
  found: string;
  /** The same, mended. */
  expected: string;
}

interface Check {
  kind: TypographyKind;
  /** Without it there is nothing to look for: most texts are done with at a glance. */
  sign?: RegExp;
  pattern: RegExp;
  mend(found: string): string;
}

/** Letters, digits or a piece of code. It begins where they begin: looked for from each of its signs, a long one would take the square of its length. */
const wordSign = String.raw`[\p{L}\p{N}${codeMark}]`;
const word = `(?<!${wordSign})${wordSign}+`;
const letters = String.raw`(?<!\p{L})\p{L}+`;
const space = String.raw`[ \u00a0\u202f]`;

/** French says « nous nous levons ». */
const twice = /^(?:nous|vous)$/i;

const checks: readonly Check[] = [
  {
    kind: 'space-before',
    sign: /\S[;!?:]/,
    // A colon inside a word is no punctuation: `8080:80`.
    pattern: new RegExp(String.raw`(?:${word}|[)\]»%…'"])(?:[;!?]+|:)(?=\s|$|[»)])`, 'gu'),
    mend: (found) => found.replace(/(?<![;!?:])[;!?:]+$/, ' $&'),
  },
  {
    kind: 'space-inside',
    sign: /«\S|\S»/,
    pattern: new RegExp(String.raw`«(?=\S)(?:${word})?|(?:${word}|[)\]%….!?])»`, 'gu'),
    mend: (found) => found.replace('«', '« ').replace('»', ' »'),
  },
  {
    kind: 'space-after',
    sign: /[,;!?».]\p{L}/u,
    pattern: new RegExp(String.raw`${letters}(?:[,;!?»]|\.(?=\p{Lu}\p{Ll}))\p{L}+`, 'gu'),
    mend: (found) => found.replace(/[,;!?».]/, '$& '),
  },
  {
    kind: 'no-space',
    sign: /\s[,.)]|\(\s/,
    pattern: new RegExp(String.raw`${word}\s+[,.)](?=[\s,.]|$)|\(\s+${word}`, 'gu'),
    mend: (found) => found.replace(/\s+/, ''),
  },
  {
    kind: 'one-space',
    sign: new RegExp(`${space}{2}`),
    pattern: new RegExp(String.raw`(?<!\S)\S+${space}{2,}\S+`, 'gu'),
    mend: (found) => found.replace(new RegExp(`${space}{2,}`, 'gu'), ' '),
  },
  {
    kind: 'apostrophe',
    sign: /'/,
    pattern: new RegExp(`${letters}'(?:${word}|«)`, 'gu'),
    mend: (found) => found.replace("'", '’'),
  },
  {
    kind: 'quotes',
    sign: /["“„”']/,
    pattern: /["“„][^"“”„]*["”]|["“”„]|(?<!\p{L})'[^']*'|(?<!\p{L})'|'(?![\p{L}\p{N}\ufffc«])/gu,
    mend: (found) => (found.length > 1 ? `« ${found.slice(1, -1).trim()} »` : '« … »'),
  },
  {
    kind: 'ellipsis',
    sign: /\.{2}/,
    pattern: new RegExp(String.raw`(?:${letters})?\s?\.{2,}`, 'gu'),
    mend: (found) => found.replace(/\s?\.{2,}/, '…'),
  },
  {
    kind: 'repeated',
    pattern: /(?<![\p{L}\p{N}’'-])(\p{L}+)\s+\1(?![\p{L}\p{N}’'-])/giu,
    mend: (found) => found.split(/\s/)[0] ?? found,
  },
  {
    kind: 'capital',
    sign: /A /,
    pattern: /(?<=^|[.!?…] |« ?)A \p{Ll}+/gu,
    mend: (found) => found.replace(/^A/, 'À'),
  },
];

/** Everything that French writes otherwise in a text, in the order of the text. */
export const findTypographyFaults = memoize((text: string): readonly TypographyFinding[] =>
  checks
    .filter(({ sign }) => sign?.test(text) ?? true)
    .flatMap(({ kind, pattern, mend }) =>
      [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ kind, index, found, expected: mend(found) })),
    )
    .filter(({ kind, expected }) => kind !== 'repeated' || !twice.test(expected))
    .toSorted((a, b) => a.index - b.index),
);

/** Signs of typography, which no program takes for those of the keyboard, and spaces that look like any other. « … » stands for what is cut. */
const inCode = /[\u00a0\u202f\u2009\u200b\ufeff“”„‘’«»‐‑‒–—−]/gu;

/** Where code holds signs that only prose has. */
export function findTypographyInCode(code: string): { index: number; found: string }[] {
  return [...code.matchAll(inCode)].map(({ 0: found, index }) => ({ index, found }));
}
