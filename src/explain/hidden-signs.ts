import type { Edit } from '../command-line/forms.ts';

/** What a reader must know of a text before copying it, as any other finding. */
export interface HiddenSign {
  severity: 'advice';
  kind: 'hidden-sign';
  message: string;
  start: number;
  end: number;
  /** What to write there instead; undefined when nobody can know. */
  fix: Edit | undefined;
}

/** Without ink, or acting on their neighbours; a space without width has its own finding, where the command is checked. */
const hidden = /(?![\u200b\ufeff])[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Zl}\p{Zp}\u2800\u{1d159}]|(?![ \u00a0\u202f])\p{Zs}/gu;

/** Letters, digits and marks of one word. */
const words = /[\p{L}\p{N}\p{M}_.-]+/gu;

/** Letters of the alphabets that have some like ours, those of mathematics and of full width among them; « µ » is on keyboards. */
const foreign =
  /[\uff21-\uff3a\uff41-\uff5a]|(?!µ)(?=\p{L})[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}\p{Script=Common}]/gu;

/** Variants and joiners that belong to a pictogram. */
const pictograms = /\p{Extended_Pictographic}[\ufe0e\ufe0f\u200d]+/gu;

const write = (sign: string): string => (/\p{Zs}/u.test(sign) ? ' ' : '');

/** « U+202E, U+200D ». */
const toNames = (signs: readonly string[]): string =>
  [...new Set(signs)].map((sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(', ');

function findOnLine(line: string, offset: number): HiddenSign[] {
  const shown = line.replace(pictograms, (signs) => ' '.repeat(signs.length));
  const found: HiddenSign[] = [];
  const unseen = [...shown.matchAll(hidden)];
  const [first, last] = [unseen[0], unseen.at(-1)];
  if (first && last) {
    const [start, end] = [first.index, last.index + last[0].length];
    found.push({
      severity: 'advice',
      kind: 'hidden-sign',
      message: `On ne voit pas tout de ce texte : ${toNames(unseen.map(([sign]) => sign))} serait copié avec le reste.`,
      start: start + offset,
      end: end + offset,
      fix: { start: start + offset, end: end + offset, text: shown.slice(start, end).replace(hidden, write) },
    });
  }
  for (const { 0: word, index } of shown.matchAll(words)) {
    const signs = word.match(foreign);
    if (!signs) continue;
    const typed = word.normalize('NFKC');
    const isMended = /^[\w.-]+$/.test(typed);
    if (!isMended && !/[A-Za-z]/.test(word)) continue;
    const [start, end] = [index + offset, index + offset + word.length];
    found.push({
      severity: 'advice',
      kind: 'hidden-sign',
      message: `« ${word} » n’est pas écrit avec les seules lettres du clavier : ${[...new Set(signs)].map((sign) => `« ${sign} »`).join(', ')} (${toNames(signs)}) leur ressemble.`,
      start,
      end,
      fix: isMended ? { start, end, text: typed } : undefined,
    });
    break;
  }
  return found;
}

/**
 * What a text that is pasted, or that came by a link, does not show: signs that nobody sees, and letters of another alphabet in a word
 * of ours; no table of look-alikes is needed: no word is written in two alphabets. One finding of each a line, at most.
 */
export function findHiddenSigns(text: string): HiddenSign[] {
  let offset = 0;
  return text.split('\n').flatMap((line) => {
    const found = findOnLine(line, offset);
    offset += line.length + 1;
    return found;
  });
}
