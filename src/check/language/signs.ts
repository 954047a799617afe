import lookAlikes from 'unhomoglyph';
import { typographic } from '../../command-line/command-check.ts';
import { memoize } from '../../text/memo.ts';

/** Why a sign may not stand where it does. */
export type SignKind =
  /** Nobody sees it, and it is copied. */
  | 'invisible'
  /** Another than the one of the keyboard that it looks like. */
  | 'look-alike'
  /** Not of French. */
  | 'foreign';

/** A sign that readers would not read as it is written. */
export interface SignFinding {
  kind: SignKind;
  /** Position in the text, in UTF-16 units. */
  index: number;
  sign: string;
  /** The sign of the keyboard that it looks like. */
  looksLike?: string | undefined;
}

/** Whatever is no letter, mark or sign of a French text, nor an arrow or tick that explains one: most texts hold none. */
const unusual = /[^\t\n\r -~\u00a0\u202fàâäæçéèêëîïôöœùûüÿÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸ«»’‘“”…–—·•×÷±°€§©®™µ²³¹½¼¾‰№←→↑↓↔↵⇧⌘⌥✓✔✗✘⚠≤≥≠≈−]/gu;

/** Signs without ink, or that act on their neighbours: controls, marks of direction, fillers, joiners, other spaces, private ones. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\p{Cn}\u2800\u{1d159}]|(?! )\p{Zs}/u;

/** An ordinary sign of the keyboard, or several. */
const keyboard = /^[!-~]+$/;

/** Dashes that are drawn as waves: Unicode's list leaves those of Japanese out. */
const wave = /[\u2053\u301c\u3030]/u;

/** The signs of the keyboard that another looks like, by Unicode's list of confusable signs; undefined when it looks like none. */
function toLookAlike(sign: string): string | undefined {
  if (/\p{Dash}/u.test(sign)) return wave.test(sign) ? '~' : '-';
  return [lookAlikes(sign), sign.normalize('NFKC')].find((text) => keyboard.test(text));
}

/** A sign of French that is read as a letter when it stands beside one: « e×ec » in code. */
const multiplied = /(?<=[A-Za-z])×|×(?=[A-Za-z])/gu;

/**
 * Signs of a text that are not what they seem.
 *
 * @param isCode at a position: a string of code may be in any language
 * @param isWrong at a position: what is shown as a mistake may hold one
 */
export function findSigns(text: string, isCode: (index: number) => boolean, isWrong: (index: number) => boolean): SignFinding[] {
  const letters = [...text.matchAll(multiplied)]
    .filter(({ index }) => isCode(index) && !isWrong(index))
    .map(({ 0: sign, index }): SignFinding => ({ kind: 'look-alike', index, sign, looksLike: 'x' }));
  const others = [...text.matchAll(unusual)].flatMap(({ 0: sign, index }): SignFinding[] => {
    if (invisible.test(sign)) return [{ kind: 'invisible', index, sign }];
    // The rule on typography has a better word for these.
    if (sign in typographic) return [];
    // A pictogram is no letter: « ℹ » at the head of a line that a program prints.
    const looksLike = /\p{Emoji}/u.test(sign) ? undefined : toLookAlike(sign);
    if (looksLike !== undefined) return isWrong(index) ? [] : [{ kind: 'look-alike', index, sign, looksLike }];
    // An accent apart is not the letter that one types, and some are hardly seen.
    const isApart = /\p{M}/u.test(sign) && /[!-~]/.test(text[index - 1] ?? '');
    return isCode(index) && !isApart ? [] : [{ kind: 'foreign', index, sign }];
  });
  return [...others, ...letters];
}

/** Signs of the name of a file that are not what they seem; those of typography too, which no rule on texts reads there. */
export function findNameSigns(name: string): SignFinding[] {
  const typeset = [...name.matchAll(/./gsu)].flatMap(({ 0: sign, index }): SignFinding[] =>
    sign in typographic ? [{ kind: 'look-alike', index, sign, looksLike: toLookAlike(sign) ?? typographic[sign] }] : [],
  );
  return [
    ...findSigns(
      name,
      () => true,
      () => false,
    ),
    ...typeset,
  ].toSorted((a, b) => a.index - b.index);
}

/** A name as it would be typed: what looks like a sign of the keyboard is that sign, what nobody sees is gone. */
export function toKeyboardName(name: string): string {
  const found = new Map(findNameSigns(name).map(({ index, ...finding }) => [index, finding]));
  return [...name.matchAll(/./gsu)]
    .map(({ 0: sign, index }) => {
      const finding = found.get(index);
      return finding === undefined || finding.kind === 'foreign' ? sign : (finding.looksLike ?? '');
    })
    .join('');
}

/** Whether a command or a word holds a sign that is told by itself: a second problem would only repeat it. */
export const hasStrangeSign = memoize(
  (text: string): boolean =>
    findSigns(
      text,
      () => false,
      () => false,
    ).length > 0,
);

/** What signs are called, the first that fits. */
const names: readonly [RegExp, string][] = [
  [/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/u, 'change le sens de l’écriture'],
  [/\u00ad/u, 'trait d’union conditionnel'],
  [/[\u115f\u1160\u3164\uffa0]/u, 'lettre vide'],
  [/[\u200b\u2060\ufeff]/u, 'espace sans largeur'],
  [/[\u200c\u200d]/u, 'lie ou délie deux lettres'],
  [/[\ufe00-\ufe0f]|\udb40[\udd00-\uddef]/u, 'choisit une variante de dessin'],
  [/[\p{Zs}\u2800\u{1d159}]/u, 'espace d’une autre largeur'],
  [/\p{Co}/u, 'signe d’une police particulière'],
  [/\p{Cn}/u, 'ne désigne aucun signe'],
  [/[\p{Cc}\p{Zl}\p{Zp}]/u, 'signe de commande'],
  [/\p{Script=Cyrillic}/u, 'lettre cyrillique'],
  [/\p{Script=Greek}/u, 'lettre grecque'],
  [/\p{Script=Armenian}/u, 'lettre arménienne'],
  [/\p{Script=Hebrew}/u, 'lettre hébraïque'],
  [/\p{Script=Arabic}/u, 'lettre arabe'],
  [/\p{Script=Han}/u, 'caractère chinois'],
  [/\p{Script=Cherokee}/u, 'lettre cherokee'],
  [/[\uff01-\uffee]/u, 'signe en pleine chasse'],
  [/\p{M}/u, 'accent qui se pose sur la lettre d’avant'],
  [/\p{Script=Latin}/u, 'lettre latine d’une autre langue'],
  [/\p{L}/u, 'lettre d’une autre écriture'],
  [/\p{N}/u, 'chiffre d’une autre écriture'],
];

/** Number of a sign and what it is, for who cannot tell it by looking: « U+0435, lettre cyrillique ». */
export function toSignName(sign: string): string {
  const number = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const name = names.find(([pattern]) => pattern.test(sign))?.[1];
  return name === undefined ? number : `${number}, ${name}`;
}
